package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SAF-03: somebody may be called, and it was said what helps and how people get home. */
class SupportIsAtHandTest {

    private final Rule rule = new SupportIsAtHand();

    static Stream<Arguments> contacts() {
        return Stream.of(
                argumentSet("on record and allowed", person(1), pass(enrollment(1))),
                argumentSet("not on record", person(1).withoutContact(), fail(enrollment(1))),
                argumentSet("not allowed", person(1).granting(Scope.PARTICIPATE), fail(enrollment(1))),
                argumentSet("neither", person(1).withoutContact().granting(), fail(enrollment(1))),
                argumentSet("nothing said yet", person(1).withoutConsent(), notApplicable(enrollment(1))),
                argumentSet(
                        "nothing said yet, nobody on record",
                        person(1).withoutConsent().withoutContact(),
                        fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void wantsAContactThatMayBeCalled(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().people(person))).containsExactly(expected);
    }

    @Test
    void i3WithoutTransportPlanFails() {
        SampleFacts sample =
                good().experience(Intensity.I3, Modality.AWAKE).people(person(1).withoutWayHome());

        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(1)));
        assertThat(objections(sample).getFirst().actions()).containsExactly(Remedy.PLAN_WAY_HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "nova-aria, I1, 0", "nova-aria, I2, 0", "nova-aria, I3, 2", "nova-aria, I5, 2",
        "clinical-group, I1, 1", "clinical-group, I2, 2", "sleep-lab, I1, 1", "story-workshop, I2, 0"
    })
    void asksForPlansFromTheIntensityThatThePolicyNames(String policy, Intensity intensity, int missing) {
        SampleFacts sample = good().policy(policy)
                .experience(intensity, Modality.AWAKE)
                .people(person(1).withoutSupportPlan().withoutWayHome());

        assertThat(objections(sample)).hasSize(missing);
    }

    @ParameterizedTest
    @CsvSource({"I1, SUBJECT", "I2, SUBJECT", "I3, NEVER", "I4, NEVER", "I5, NEVER"})
    void letsThePersonDoWithoutPlansInMildDreamsOnly(Intensity intensity, WaiverClass expected) {
        SampleFacts sample = good().policy("clinical-group")
                .experience(intensity, Modality.AWAKE)
                .people(person(1).withoutSupportPlan());

        assertThat(objections(sample)).extracting(Result::waivable).containsExactly(expected);
    }

    @Test
    void reportsEachThingThatIsMissingOnItsOwn() {
        SampleFacts sample =
                good().people(person(1).withoutContact().withoutSupportPlan().withoutWayHome());

        assertThat(objections(sample))
                .extracting(Result::actions, Result::waivable)
                .containsExactly(
                        tuple(List.of(Remedy.NAME_CONTACT), WaiverClass.ETHICIST),
                        tuple(List.of(Remedy.WRITE_SUPPORT_PLAN), WaiverClass.NEVER),
                        tuple(List.of(Remedy.PLAN_WAY_HOME), WaiverClass.NEVER));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).withoutContact());

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void isToldOnlyToThoseWhoLookAfterPeople() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }

    private List<Result> objections(SampleFacts sample) {
        return rule.ask(sample.facts()).stream().filter(Result::objects).toList();
    }
}
