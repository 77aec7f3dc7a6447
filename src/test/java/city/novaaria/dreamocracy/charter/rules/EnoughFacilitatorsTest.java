package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.indeterminate;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.crewMember;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.facilitator;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SAF-01: enough people accompany the dreamers, and they are here and able to. */
class EnoughFacilitatorsTest {

    private final Rule rule = new EnoughFacilitators();

    @ParameterizedTest(name = "{1} {2} people at {0} need {3}")
    @CsvSource({
        "I1, 50, AWAKE, 2",
        "I1, 51, AWAKE, 3",
        "I2, 30, AWAKE, 2",
        "I2, 31, AWAKE, 3",
        "I3, 16, AWAKE, 2",
        "I3, 17, AWAKE, 3",
        "I4, 8, AWAKE, 2",
        "I4, 9, AWAKE, 3",
        "I5, 4, AWAKE, 2",
        "I5, 5, AWAKE, 3",
        "I1, 4, ASLEEP, 2",
        "I1, 5, ASLEEP, 3",
        "I2, 5, ASLEEP, 3",
        "I3, 6, ASLEEP, 3",
        "I3, 7, ASLEEP, 4",
        "I4, 6, ASLEEP, 3",
        "I5, 6, ASLEEP, 3"
    })
    void needsAFacilitatorForEachSoManyPeople(Intensity intensity, int dreamers, Modality modality, int needed) {
        SampleFacts enough =
                good().experience(intensity, modality).dreamers(dreamers).crew(kadeAnd(needed));
        SampleFacts tooFew =
                good().experience(intensity, modality).dreamers(dreamers).crew(kadeAnd(needed - 1));

        assertThat(Answer.of(rule, enough)).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, tooFew)).containsExactly(fail(SESSION));
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({"I1, 1000", "I2, 100", "I3, 25", "I4, 12", "I5, 6"})
    void takesNoMoreThanTheCap(Intensity intensity, int cap) {
        SampleFacts full =
                good().experience(intensity, Modality.AWAKE).dreamers(cap).crew(kadeAnd(50));
        SampleFacts overfull =
                good().experience(intensity, Modality.AWAKE).dreamers(cap + 1).crew(kadeAnd(50));

        assertThat(Answer.of(rule, full)).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, overfull)).containsExactly(fail(SESSION));
    }

    static Stream<Arguments> crews() {
        CrewFacts jun = facilitator("jun", Intensity.I5, false);
        CrewFacts kade = crewMember("kade", false);
        return Stream.of(
                argumentSet("one facilitator and another adult", crew(jun, kade), pass(SESSION)),
                argumentSet("a facilitator alone", crew(jun), fail(SESSION)),
                argumentSet("a facilitator with two duties, alone", crew(jun, crewMember("jun", false)), fail(SESSION)),
                argumentSet("the other adult is elsewhere", crew(jun, crewMember("kade", true)), fail(SESSION)),
                argumentSet("the facilitator has gone silent", crew(away(jun), kade, mira()), fail(SESSION)),
                argumentSet("the other adult has gone silent", crew(jun, away(kade)), fail(SESSION)),
                argumentSet("only other crew", crew(kade, crewMember("mira", false)), fail(SESSION)),
                argumentSet(
                        "elsewhere at the same time",
                        crew(facilitator("jun", Intensity.I5, true), kade, mira()),
                        fail(SESSION)),
                argumentSet("without a credential", crew(facilitator("jun", null, false), kade), fail(SESSION)),
                argumentSet(
                        "credentialed up to I2", crew(facilitator("jun", Intensity.I2, false), kade), fail(SESSION)),
                argumentSet(
                        "credentialed up to I3", crew(facilitator("jun", Intensity.I3, false), kade), pass(SESSION)),
                argumentSet(
                        "credentialed beyond I3", crew(facilitator("jun", Intensity.I4, false), kade), pass(SESSION)));
    }

    private static CrewFacts away(CrewFacts crew) {
        return new CrewFacts(
                crew.crewId(),
                crew.person(),
                crew.minor(),
                crew.facilitates(),
                crew.credentialedUpTo(),
                crew.elsewhere(),
                true);
    }

    @Test
    void aMinorIsNoSecondAdult() {
        CrewFacts jun = facilitator("jun", Intensity.I5, false);

        assertThat(Answer.of(rule, good().crew(jun, minor("pia")))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, good().crew(jun, minor("pia"), crewMember("kade", false))))
                .containsExactly(pass(SESSION));
    }

    private static CrewFacts minor(String person) {
        CrewFacts minor =
                new CrewFacts(crewMember(person, false).crewId(), person, true, true, Intensity.I5, false, false);
        assertThat(minor.facilitates()).as("no minor facilitates").isFalse();
        return minor;
    }

    @ParameterizedTest
    @MethodSource("crews")
    void countsOnlyThoseWhoAreHereAndAbleTo(CrewFacts[] crew, Answer expected) {
        assertThat(Answer.of(rule, good().crew(crew))).containsExactly(expected);
    }

    /** A sign of whoever is silent helps only when all of them together would be enough. */
    @Test
    void offersASignOnlyWhereItWouldBeEnough() {
        CrewFacts jun = facilitator("jun", Intensity.I5, false);
        CrewFacts kade = crewMember("kade", false);

        assertThat(rule.ask(good().crew(away(jun), away(kade)).facts()))
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.actions()).containsExactly(Remedy.SIGNAL_PRESENCE, Remedy.ASSIGN_CREW));
        assertThat(rule.ask(good().crew(away(jun)).facts()))
                .extracting(Result::actions)
                .containsExactly(List.of(Remedy.SIGNAL_PRESENCE, Remedy.ASSIGN_CREW), List.of(Remedy.ASSIGN_CREW));
    }

    @Test
    void whoDreamsNeitherAccompaniesNorIsTheSecondAdult() {
        CrewFacts jun = facilitator("jun", Intensity.I5, false);
        CrewFacts kade = crewMember("kade", false);

        assertThat(Answer.of(rule, good().crew(jun, kade).people(person(1).signingInAs("aya"))))
                .containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, good().crew(jun, kade).people(person(1).signingInAs("jun"))))
                .containsExactly(fail(SESSION), fail(SESSION));
        assertThat(Answer.of(rule, good().crew(jun, kade).people(person(1).signingInAs("kade"))))
                .containsExactly(fail(SESSION));
    }

    @Test
    void countsAPersonOnceHoweverManyDutiesTheyHave() {
        SampleFacts sample = good().dreamers(9)
                .crew(
                        facilitator("jun", Intensity.I5, false),
                        facilitator("jun", Intensity.I5, false),
                        crewMember("kade", false));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(SESSION));
    }

    @Test
    void reportsEveryObjection() {
        assertThat(Answer.of(rule, good().crew())).containsExactly(fail(SESSION), fail(SESSION));
        assertThat(Answer.of(rule, good().crew().dreamers(26)))
                .containsExactly(fail(SESSION), fail(SESSION), fail(SESSION));
    }

    @Test
    void wantsSomebodyThereEvenBeforeTheFirstDreamer() {
        assertThat(Answer.of(rule, good().dreamers(0).crew(crewMember("kade", false), mira())))
                .containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, good().dreamers(0).crew(facilitator("jun", Intensity.I3, false), mira())))
                .containsExactly(pass(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "LIVE"})
    void asksAtTheStartAndInTheDream(EvaluationPoint point) {
        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, good().at(point).dreamers(9).crew(kadeAnd(1))))
                .containsExactly(fail(SESSION));
    }

    @Test
    void cannotTellWithoutASession() {
        assertThat(Answer.of(rule, good().withoutSession())).containsExactly(indeterminate(VERSION));
    }

    private static CrewFacts[] crew(CrewFacts... crew) {
        return crew;
    }

    private static CrewFacts mira() {
        return crewMember("mira", false);
    }

    /** Kade, who does not facilitate, and so many who do. */
    private static CrewFacts[] kadeAnd(int facilitators) {
        return Stream.concat(
                        Stream.of(crewMember("kade", false)),
                        IntStream.range(0, facilitators)
                                .mapToObj(number -> facilitator("facilitator " + number, Intensity.I5, false)))
                .toArray(CrewFacts[]::new);
    }

    @Test
    void ninePeopleAtI4NeedThreeAndNotTwo() {
        SampleFacts nine = good().experience(Intensity.I4, Modality.AWAKE).dreamers(9);
        CrewFacts jun = facilitator("jun", Intensity.I5, false);
        CrewFacts noor = facilitator("noor", Intensity.I5, false);

        assertThat(Answer.of(rule, nine.crew(jun, noor))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, nine.crew(jun, noor, facilitator("ilse", Intensity.I4, false))))
                .containsExactly(pass(SESSION));
    }
}
