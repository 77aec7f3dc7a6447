package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.failUntil;
import static city.novaaria.dreamocracy.charter.rules.Answer.indeterminate;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.CheckOutFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** nobody is seen off before they came back, are fit to leave, and their way home is known. */
class NobodyLeavesTooSoonTest {

    private final Rule rule = new NobodyLeavesTooSoon();

    @ParameterizedTest
    @CsvSource({"I1, PT5M", "I2, PT15M", "I3, PT30M", "I4, PT1H", "I5, PT1H"})
    void waitsForTheGroundingOfTheIntensity(Intensity intensity, Duration grounding) {
        Instant exactly = NOW.minus(grounding);
        SampleFacts dream = leaving().experience(intensity, Modality.AWAKE);

        assertThat(Answer.of(rule, dream.people(seenOff(exactly, true, true)))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, dream.people(seenOff(exactly.plusMillis(1), true, true))))
                .containsExactly(failUntil(NOW.plusMillis(1), enrollment(1)));
        assertThat(Answer.of(rule, dream.people(seenOff(NOW, true, true))))
                .containsExactly(failUntil(NOW.plus(grounding), enrollment(1)));
    }

    static Stream<Arguments> attestations() {
        Instant longAgo = NOW.minus(Duration.ofHours(2));
        return Stream.of(
                argumentSet("all is well", seenOff(longAgo, true, true), new Answer[] {pass(enrollment(1))}),
                argumentSet("not fit", seenOff(longAgo, false, true), new Answer[] {fail(enrollment(1))}),
                argumentSet("no way home", seenOff(longAgo, true, false), new Answer[] {fail(enrollment(1))}),
                argumentSet("neither", seenOff(longAgo, false, false), new Answer[] {
                    fail(enrollment(1)), fail(enrollment(1))
                }),
                argumentSet("too early, not fit, and no way home", seenOff(NOW, false, false), new Answer[] {
                    failUntil(NOW.plus(Duration.ofMinutes(30)), enrollment(1)), fail(enrollment(1)), fail(enrollment(1))
                }),
                argumentSet(
                        "a child whom nobody took home",
                        seenOff(longAgo, true, true).born(LocalDate.of(2135, 1, 1)),
                        new Answer[] {fail(enrollment(1))}),
                argumentSet(
                        "a child who was handed over",
                        person(1).born(LocalDate.of(2135, 1, 1)).leaving(new CheckOutFacts(longAgo, true, true, true)),
                        new Answer[] {pass(enrollment(1))}),
                argumentSet(
                        "still in the dream", seenOff(null, true, true), new Answer[] {indeterminate(enrollment(1))}),
                argumentSet(
                        "nobody said anything", person(1).leaving(null), new Answer[] {indeterminate(enrollment(1))}));
    }

    @ParameterizedTest
    @MethodSource("attestations")
    void reportsEverythingThatKeepsThePersonHere(SamplePerson person, Answer[] expected) {
        assertThat(Answer.of(rule, leaving().people(person))).containsExactly(expected);
    }

    @Test
    void isAskedOnlyWhenSomebodyIsSeenOffAndToldOnlyToThoseWhoLookAfterPeople() {
        assertThat(rule.card().askedAt()).containsExactly(EvaluationPoint.CHECK_OUT);
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
        assertThat(rule.card().waivable()).isEqualTo(WaiverClass.NEVER);
    }

    private static SampleFacts leaving() {
        return good().at(EvaluationPoint.CHECK_OUT);
    }

    private static SamplePerson seenOff(@Nullable Instant surfacedAt, boolean fit, boolean wayHome) {
        return person(1).leaving(new CheckOutFacts(surfacedAt, fit, wayHome, false));
    }
}
