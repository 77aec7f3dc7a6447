package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.crewMember;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.facilitator;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.newcomer;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** VUL-03: nobody dreams under the eyes of somebody on whom they depend. */
class NobodyDependsOnTheCrewTest {

    private static final CrewFacts JUN = facilitator("jun", Intensity.I5, false);
    private static final CrewFacts NOOR = facilitator("noor", Intensity.I5, false);
    private static final CrewFacts KADE = crewMember("kade", false);

    private final Rule rule = new NobodyDependsOnTheCrew();

    static Stream<Arguments> relations() {
        return Stream.of(
                argumentSet("to nobody", person(1), pass(enrollment(1))),
                argumentSet("to a facilitator", person(1).tiedTo("jun"), fail(enrollment(1))),
                argumentSet("to whoever else is on duty", person(1).tiedTo("kade"), fail(enrollment(1))),
                argumentSet("to one of several", person(1).tiedTo("mira", "kade"), fail(enrollment(1))),
                argumentSet(
                        "to a guardian",
                        person(1).guardians(new GuardianFacts(id(0x6A, 1), "kade", null, false)),
                        fail(enrollment(1))),
                argumentSet("to somebody who is not on duty", person(1).tiedTo("mira"), pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("relations")
    void wantsNobodyOnDutyOnWhomAPersonDepends(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().crew(JUN, NOOR, KADE).people(person))).containsExactly(expected);
    }

    @Test
    void facilitatorsStudentEnrolledNoSafeguardFails() {
        SampleFacts student = good().crew(JUN, NOOR).people(person(1).tiedTo("jun"));

        assertThat(Answer.of(rule, student)).containsExactly(fail(enrollment(1)));
        assertThat(rule.ask(student.facts()).getFirst().actions())
                .as("one more on duty would not help")
                .containsExactly(Remedy.CHANGE_CREW, Remedy.ENROLL_ELSEWHERE);
        assertThat(Answer.of(rule, student.crew(NOOR))).containsExactly(pass(enrollment(1)));
    }

    static Stream<Arguments> inTheWay() {
        return Stream.of(
                argumentSet("themselves on duty", person(1).signingInAs("jun")),
                argumentSet("depends on one", person(1).tiedTo("jun")),
                argumentSet("depends on one of two", person(1).tiedTo("jun", "kade")));
    }

    @ParameterizedTest
    @MethodSource("inTheWay")
    void offersOtherCrewOnlyWhereNobodyInTheWayHadAPartAlready(SamplePerson person) {
        SampleFacts sample = good().crew(JUN, NOOR, KADE).people(person);

        assertThat(rule.ask(sample.acted("noor").facts()).getFirst().actions())
                .containsExactly(Remedy.CHANGE_CREW, Remedy.ENROLL_ELSEWHERE);
        assertThat(rule.ask(sample.acted("jun").facts()).getFirst().actions())
                .as("who observed somebody here stays of the crew")
                .containsExactly(Remedy.ENROLL_ELSEWHERE, Remedy.STAND_DOWN);
    }

    @Test
    void countsDutiesOfOnePersonAsOneAndWhoeverIsElsewhereToo() {
        SampleFacts student =
                good().crew(crewMember("jun", true), JUN).people(person(1).tiedTo("jun"));

        assertThat(Answer.of(rule, student)).containsExactly(fail(enrollment(1)));
    }

    @Test
    void asksAboutEachPersonOnTheirOwn() {
        SampleFacts sample = good().people(
                        person(1),
                        person(2).tiedTo("noor"),
                        person(3).tiedTo("jun").notEnrolled());

        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), fail(newcomer(3)));
    }

    static Stream<Arguments> dreamers() {
        return Stream.of(
                argumentSet("who is not crew", person(1).signingInAs("hana"), pass(enrollment(1))),
                argumentSet("who facilitates", person(1).signingInAs("jun"), fail(enrollment(1))),
                argumentSet("who is on duty otherwise", person(1).signingInAs("kade"), fail(enrollment(1))),
                argumentSet("who had a part before", person(1).signingInAs("mira"), fail(enrollment(1))),
                argumentSet("whose doctor had a part before", person(1).tiedTo("mira"), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("dreamers")
    void countsWhoeverIsOnDutyOrActedAndNobodyOfThemDreams(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().crew(JUN, KADE).acted("jun", "mira").people(person)))
                .containsExactly(expected);
        assertThat(Answer.of(rule, good().crew().acted("jun", "kade", "mira").people(person)))
                .containsExactly(expected);
    }

    @Test
    void nobodyMayWaiveThatWhoIsOnDutyDreams() {
        assertThat(rule.ask(
                        good().crew(JUN).people(person(1).signingInAs("jun")).facts()))
                .singleElement()
                .satisfies(result -> assertThat(result.waivable()).isEqualTo(WaiverClass.NEVER));
    }

    @Test
    void saysNothingWhileNobodyIsOnDuty() {
        SamplePerson student = person(1).tiedTo("jun");

        assertThat(Answer.of(rule, good().crew().people(student))).containsExactly(notApplicable(enrollment(1)));
        assertThat(Answer.of(rule, good().withoutSession().people(student)))
                .containsExactly(notApplicable(enrollment(1)));
    }

    @Test
    void isToldOnlyToThoseWhoLookAfterPeopleAndTheSafeguardIsAcceptedByAnEthicist() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
        assertThat(rule.card().waivable()).isEqualTo(WaiverClass.ETHICIST);
    }
}
