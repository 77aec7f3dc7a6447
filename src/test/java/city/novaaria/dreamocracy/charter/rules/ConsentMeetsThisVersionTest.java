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

import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CON-08: after a material change everybody is asked again. */
class ConsentMeetsThisVersionTest {

    private static final UUID VERSION_1 = id(0xD3EA, 1);
    private static final UUID VERSION_2 = id(0xD3EA, 2);
    private static final String TEXT_1 = Sha256.of("what people were told of version 1");
    private static final String TEXT_2 = Sha256.of("what people were told of version 2");
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

    static Stream<Arguments> predecessors() {
        PredecessorFacts version2 = new PredecessorFacts(VERSION_2, TEXT_2, null);
        PredecessorFacts version1 = new PredecessorFacts(VERSION_1, TEXT_1, null);
        PredecessorFacts askedAgain = new PredecessorFacts(VERSION_2, TEXT_2, RULING);
        SamplePerson two = person(1).consentedToVersion(VERSION_2).citing(TEXT_2);
        SamplePerson one = person(1).consentedToVersion(VERSION_1).citing(TEXT_1);
        SamplePerson mixed = person(1).consentedToVersion(VERSION_1).citing(TEXT_2);
        return Stream.of(
                argumentSet("the version before is the same", two, List.of(version2), pass(enrollment(1))),
                argumentSet("two versions before is the same", one, List.of(version2, version1), pass(enrollment(1))),
                argumentSet("only the one in between is", one, List.of(version2), fail(enrollment(1))),
                argumentSet("the text of another version", mixed, List.of(version2, version1), fail(enrollment(1))),
                argumentSet("people had to be asked again for it", two, List.of(askedAgain), fail(enrollment(1))),
                argumentSet("this version, whatever the others", person(1), List.of(askedAgain), pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("predecessors")
    void takesAConsentToWhatWasRuledTheSameInSubstance(
            SamplePerson person, List<PredecessorFacts> same, Answer expected) {
        SampleFacts sample =
                good().sameInSubstance(same.toArray(PredecessorFacts[]::new)).people(person.consentedAt(RULING));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void takesAConsentInALanguageInWhichThisVersionTellsTheSame() {
        String german = Sha256.of("auf Deutsch");
        SampleFacts sample = good().sameInSubstance(new PredecessorFacts(VERSION_2, TEXT_2, null))
                .texts(Map.of("en", TEXT_2, "de", german))
                .people(
                        person(1).consentedToVersion(VERSION_2).citing(german),
                        person(2).consentedToVersion(VERSION_2).citing(TEXT_1),
                        person(3).consentedToVersion(VERSION_1).citing(german));

        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), fail(enrollment(3)));
    }

    @Test
    void asksEverybodyAnewWhereTheRulingOnThisVersionSaysSoWhateverTheyConsentedTo() {
        SampleFacts sample = good().sameInSubstance(new PredecessorFacts(VERSION_2, TEXT_2, null))
                .reconsentSince(RULING)
                .people(person(1).consentedToVersion(VERSION_2).citing(TEXT_2).consentedAt(RULING));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)));
    }

    /** The test of the charter. */
    @Test
    void materialV4ReadinessListsEveryoneThreeReconsentOnlyTheOthersBlock() {
        Map<Boolean, List<Answer>> answers = Stream.of(true, false)
                .collect(Collectors.toMap(
                        threeHave -> threeHave,
                        threeHave -> Answer.of(
                                rule,
                                good().people(IntStream.rangeClosed(1, 6)
                                        .mapToObj(i -> threeHave && i <= 3
                                                ? person(i)
                                                : person(i)
                                                        .consentedToVersion(VERSION_2)
                                                        .citing(TEXT_2))
                                        .toArray(SamplePerson[]::new)))));

        assertThat(answers.get(false))
                .hasSize(6)
                .allSatisfy(answer -> assertThat(answer).isEqualTo(fail(answer.subject())));
        assertThat(answers.get(true))
                .containsExactly(
                        pass(enrollment(1)),
                        pass(enrollment(2)),
                        pass(enrollment(3)),
                        fail(enrollment(4)),
                        fail(enrollment(5)),
                        fail(enrollment(6)));
    }
}
