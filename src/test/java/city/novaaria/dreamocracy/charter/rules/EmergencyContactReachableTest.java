package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SAF-03: there is somebody to call, and calling them is allowed. */
class EmergencyContactReachableTest {

    private final Rule rule = new EmergencyContactReachable();

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

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point).people(person(1), person(2).withoutContact());

        assertThat(rule.askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void isToldOnlyToThoseWhoLookAfterPeople() {
        assertThat(rule.disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }
}
