package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.tag;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.newcomer;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SAF-07: the dream touches no line of anybody, and there is a way around every veil. */
class ContentStaysWithinBoundariesTest {

    private final Rule rule = new ContentStaysWithinBoundaries();

    static Stream<Arguments> boundaries() {
        return Stream.of(
                argumentSet("none", person(1), null),
                argumentSet("a line elsewhere", person(1).lines("storm"), null),
                argumentSet("a line", person(1).lines("drowning"), WaiverClass.NEVER),
                argumentSet("a line with a way around", person(1).lines("mirrors"), WaiverClass.NEVER),
                argumentSet("a veil elsewhere", person(1).veils("storm"), null),
                argumentSet("a veil", person(1).veils("drowning"), WaiverClass.SUBJECT),
                argumentSet("a veil with a way around", person(1).veils("mirrors"), null),
                argumentSet("a line and a veil", person(1).lines("drowning").veils("water"), WaiverClass.NEVER),
                argumentSet(
                        "a veil, and a line elsewhere", person(1).lines("storm").veils("water"), WaiverClass.SUBJECT));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void keepsToEachPersonsBoundaries(SamplePerson person, @Nullable WaiverClass objection) {
        SampleFacts sample = sample(person.notEnrolled()).at(EvaluationPoint.ENROLLMENT);

        assertThat(Answer.of(rule, sample)).containsExactly(objection == null ? pass(newcomer(1)) : fail(newcomer(1)));
        Result result = rule.ask(sample.facts()).getFirst();
        assertThat(result.disclosure()).isEqualTo(Disclosure.SUBJECT_ONLY);
        if (objection != null) {
            assertThat(result.waivable()).isEqualTo(objection);
        }
    }

    @Test
    void lateJoinerAddsLineDrowningAndReadinessFailsNamingTheTagNotThePerson() {
        SampleFacts sample = sample(person(1), person(2), person(3).lines("drowning"));

        assertThat(Answer.of(rule, sample))
                .containsExactly(fail(SESSION), pass(enrollment(1)), pass(enrollment(2)), fail(enrollment(3)));
        Result whole = rule.ask(sample.facts()).getFirst();
        assertThat(whole.explanation(Texts.ENGLISH)).endsWith(": drowning.");
        assertThat(whole.disclosure()).as("of all together only the crew reads").isEqualTo(Disclosure.RESTRICTED);
        assertThat(whole.waivable()).isEqualTo(WaiverClass.NEVER);
    }

    @Test
    void mergesWhatEverybodyWantsToAvoidAndSortsIt() {
        SampleFacts sample = sample(
                person(1).lines("water", "storm"),
                person(2).veils("drowning"),
                person(3).lines("drowning"));

        assertThat(rule.ask(sample.facts()).getFirst().explanation(Texts.ENGLISH))
                .endsWith(": drowning, water.");
    }

    @Test
    void looksIntoTheFearsThatAreUsedAndAtWhatTheDreamWasChangedTo() {
        SampleFacts sample = sample(person(1).lines("spiders"), person(2).lines("lanterns"), person(3))
                .fears(new FearFacts(SampleFacts.FEAR.id(), true, true, false, true, null, Set.of(tag("spiders"))))
                .deviations(SampleFacts.changedTo(Intensity.I1, tag("lanterns")));

        assertThat(rule.ask(sample.facts()).getFirst().explanation(Texts.ENGLISH))
                .endsWith(": lanterns, spiders.");
    }

    @Test
    void looksNoMoreAtWhatWasTakenOutUnlessAFearThatIsUsedTouchesIt() {
        SampleFacts sample = sample(person(1).lines("water"), person(2).lines("mirrors"), person(3))
                .fears(new FearFacts(SampleFacts.FEAR.id(), true, true, false, true, null, Set.of(tag("mirrors"))))
                .deviations(new DeviationFacts(
                        new UUID(0, 1), Intensity.I1, Set.of(), Set.of("water", "mirrors"), SampleFacts.NOW, false));

        assertThat(rule.ask(sample.facts()).getFirst().explanation(Texts.ENGLISH))
                .endsWith(": mirrors.");
    }

    static Stream<Arguments> otherNames() {
        return Stream.of(
                argumentSet("a line on a synonym", person(1).lines("arachnids"), "spiders"),
                argumentSet("a line on something broader", person(1).lines("animals"), "snakes, spiders"),
                argumentSet("a line on another part of it", person(1).lines("dogs"), null),
                argumentSet("a veil on a synonym", person(1).veils("arachnids"), null),
                argumentSet(
                        "a veil on something broader, led around a part of it",
                        person(1).veils("animals"),
                        "snakes"));
    }

    @ParameterizedTest
    @MethodSource("otherNames")
    void aBoundaryHoldsForEveryNameAndForEverythingNarrower(SamplePerson person, @Nullable String met) {
        SampleFacts sample = good().contentTags(tag("spiders", "arachnids", "animals"), tag("snakes", "animals"))
                .alternativePaths("spiders")
                .people(person, person(2), person(3));

        Result whole = rule.ask(sample.facts()).getFirst();
        assertThat(whole.outcome()).isEqualTo(met == null ? Outcome.PASS : Outcome.FAIL);
        if (met != null) {
            assertThat(whole.explanation(Texts.ENGLISH)).endsWith(": " + met + ".");
        }
    }

    @Test
    void aWayAroundSomethingBroaderLeadsAroundThePartsOfIt() {
        SampleFacts sample = good().contentTags(tag("spiders", "animals"))
                .alternativePaths("animals")
                .people(person(1).veils("spiders"));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(SESSION), pass(enrollment(1)));
    }

    @Test
    void namesNoTagWhereTheGroupIsTooSmall() {
        SampleFacts sample = sample(person(1), person(2).lines("drowning"));

        assertThat(Answer.of(rule, sample)).startsWith(fail(SESSION));
        Result whole = rule.ask(sample.facts()).getFirst();
        assertThat(whole.explanation(Texts.ENGLISH) + whole.remedy(Texts.ENGLISH))
                .startsWith("Not cleared")
                .doesNotContain("drowning");
    }

    static Stream<Arguments> waivers() {
        UUID own = SamplePerson.newcomer(1).id();
        return Stream.of(
                argumentSet("of the person", waiver("SAF-07", own, WaiverClass.SUBJECT, NOW.plusMillis(1)), true),
                argumentSet("that is over", waiver("SAF-07", own, WaiverClass.SUBJECT, NOW), false),
                argumentSet(
                        "of another person",
                        waiver("SAF-07", newcomer(2).id(), WaiverClass.SUBJECT, NOW.plusMillis(1)),
                        false),
                argumentSet("of another rule", waiver("SAF-03", own, WaiverClass.SUBJECT, NOW.plusMillis(1)), false),
                argumentSet("of an ethicist", waiver("SAF-07", own, WaiverClass.ETHICIST, NOW.plusMillis(1)), false));
    }

    @ParameterizedTest
    @MethodSource("waivers")
    void letsOnlyThePersonThemselvesDoWithoutAWayAroundTheirVeil(WaiverFacts waiver, boolean passes) {
        Verdict verdict = Charter.ask(sample(person(1).veils("drowning"), person(2), person(3))
                .waivers(waiver)
                .facts());

        assertThat(outcomes(verdict))
                .containsExactly(
                        tuple(SESSION, passes ? Outcome.PASS : Outcome.FAIL),
                        tuple(enrollment(1), passes ? Outcome.WAIVED : Outcome.FAIL),
                        tuple(enrollment(2), Outcome.PASS),
                        tuple(enrollment(3), Outcome.PASS));
    }

    @Test
    void letsNobodyWaiveALine() {
        Verdict verdict = Charter.ask(sample(person(1).lines("drowning").veils("water"), person(2), person(3))
                .waivers(waiver("SAF-07", newcomer(1).id(), WaiverClass.SUBJECT, NOW.plusMillis(1)))
                .facts());

        assertThat(outcomes(verdict)).startsWith(tuple(SESSION, Outcome.FAIL), tuple(enrollment(1), Outcome.FAIL));
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "LIVE"})
    void asksAgainWhenPeopleBeginAndGoOn(EvaluationPoint point) {
        SampleFacts sample = sample(person(1), person(2)).at(point);

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(SESSION), pass(enrollment(1)), pass(enrollment(2)));
    }

    private static SampleFacts sample(SamplePerson... people) {
        return good().contentTags(tag("water"), tag("drowning"), tag("mirrors"))
                .alternativePaths("mirrors")
                .people(people);
    }

    private static WaiverFacts waiver(String rule, UUID person, WaiverClass by, Instant expiresAt) {
        return new WaiverFacts(
                SampleFacts.id(0x3A1, 1),
                rule,
                person,
                by,
                expiresAt,
                new Matter(Set.of(rule + ".no-way-around"), Set.of()));
    }

    private static List<Tuple> outcomes(Verdict verdict) {
        return verdict.results().stream()
                .filter(result -> result.rule().id().equals("SAF-07"))
                .map(result -> tuple(result.subject(), result.outcome()))
                .toList();
    }
}
