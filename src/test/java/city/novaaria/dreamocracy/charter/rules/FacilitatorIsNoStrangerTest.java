package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.crewMember;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.facilitator;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** from where the policy says on, everybody has met somebody who facilitates. */
class FacilitatorIsNoStrangerTest {

    private static final CrewFacts JUN = facilitator("jun", Intensity.I5, false);
    private static final CrewFacts NOOR = facilitator("noor", Intensity.I5, false);

    private final Rule rule = new FacilitatorIsNoStranger();

    static Stream<Arguments> acquaintances() {
        return Stream.of(
                argumentSet("both", person(1).hasMet("jun", "noor"), pass(enrollment(1))),
                argumentSet("one of two", person(1).hasMet("noor"), pass(enrollment(1))),
                argumentSet("nobody", person(1).hasMet(), fail(enrollment(1))),
                argumentSet("somebody who is not on duty", person(1).hasMet("sol"), fail(enrollment(1))),
                argumentSet("somebody on duty for something else", person(1).hasMet("kade"), fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("acquaintances")
    void wantsOneOfThoseWhoFacilitateToBeMet(SamplePerson person, Answer expected) {
        SampleFacts sample = good().crew(JUN, NOOR, crewMember("kade", false)).people(person);

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void asksAnewWhenSomebodyElseTakesOver() {
        SamplePerson person = person(1).hasMet("jun");

        assertThat(Answer.of(rule, good().crew(JUN).people(person))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, good().crew(NOOR).people(person))).containsExactly(fail(enrollment(1)));
        assertThat(Answer.of(rule, good().crew(NOOR).people(person.hasMet("jun", "noor"))))
                .containsExactly(pass(enrollment(1)));
    }

    @Test
    void metNobodyWhereNobodyFacilitates() {
        assertThat(Answer.of(rule, good().crew().people(person(1)))).containsExactly(fail(enrollment(1)));
        assertThat(Answer.of(rule, good().withoutSession().people(person(1)))).containsExactly(fail(enrollment(1)));
    }

    @ParameterizedTest
    @CsvSource({"nova-aria, I2, false", "nova-aria, I3, true", "nova-aria, I5, true", "clinical-group, I1, true"})
    void asksFromTheIntensityOfThePolicyOn(String policy, Intensity intensity, boolean needed) {
        SampleFacts sample = good().policy(policy)
                .experience(intensity, Modality.AWAKE)
                .people(person(1).hasMet());

        assertThat(Answer.of(rule, sample))
                .containsExactly(needed ? fail(enrollment(1)) : notApplicable(enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).hasMet());

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void mayBeReadByTheWholeCrew() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.STAFF);
    }
}
