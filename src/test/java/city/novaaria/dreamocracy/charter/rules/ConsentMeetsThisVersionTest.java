package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-08: after a material change everybody is asked again. */
class ConsentMeetsThisVersionTest {

    private static final UUID VERSION_2 = id(0xD3EA, 2);
    private static final Instant RULING = NOW.minus(Duration.ofDays(1));

    private final Rule rule = new ConsentMeetsThisVersion();

    static Stream<Arguments> versions() {
        return Stream.of(
                argumentSet("this version", person(1).consentedToVersion(VERSION.id()), pass(enrollment(1))),
                argumentSet("the version before", person(1).consentedToVersion(VERSION_2), fail(enrollment(1))),
                argumentSet("none", person(1).withoutConsent(), notApplicable(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void takesOnlyAConsentToThisVersion(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
        assertThat(Answer.of(rule, good().withoutReview().people(person))).containsExactly(expected);
    }

    static Stream<Arguments> rulings() {
        return Stream.of(
                argumentSet("a millisecond before the ruling", RULING.minusMillis(1), fail(enrollment(1))),
                argumentSet("in the moment of the ruling", RULING, fail(enrollment(1))),
                argumentSet("a millisecond after the ruling", RULING.plusMillis(1), pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("rulings")
    void takesOnlyAConsentAfterTheRuling(Instant givenAt, Answer expected) {
        SampleFacts sample = good().reconsentSince(RULING).people(person(1).consentedAt(givenAt));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void objectsOnlyToThoseWhoWereNotAskedAgain() {
        Instant again = RULING.plusSeconds(60);
        SampleFacts everybodyYet = good().reconsentSince(RULING);
        SampleFacts threeHave = good().reconsentSince(RULING)
                .people(
                        person(1).consentedAt(again),
                        person(2).consentedAt(again),
                        person(3).consentedAt(again),
                        person(4),
                        person(5));

        assertThat(Answer.of(rule, everybodyYet))
                .hasSize(6)
                .allSatisfy(answer -> assertThat(answer).isEqualTo(fail(answer.subject())));
        assertThat(Answer.of(rule, threeHave))
                .containsExactly(
                        pass(enrollment(1)),
                        pass(enrollment(2)),
                        pass(enrollment(3)),
                        fail(enrollment(4)),
                        fail(enrollment(5)));
    }

    @Test
    void breaksNoRunningDream() {
        assertThat(rule.askedAt()).contains(EvaluationPoint.START).doesNotContain(EvaluationPoint.LIVE);
    }
}
