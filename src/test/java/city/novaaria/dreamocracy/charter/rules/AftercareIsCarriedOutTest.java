package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** AFT-02: a session closes when everybody was asked, and open aftercare keeps its person from a strong dream. */
class AftercareIsCarriedOutTest {

    private final Rule rule = new AftercareIsCarriedOut();

    /** How many attempts it takes is told by the check-ins themselves; one that is open keeps the session open. */
    @Test
    void unreachableAfter2AttemptsStillOpen() {
        SampleFacts close = good().at(EvaluationPoint.CLOSE).people(open(1));

        assertThat(rule.card().askedAt()).contains(EvaluationPoint.CLOSE);
        assertThat(Answer.of(rule, close)).containsExactly(fail(enrollment(1)));
    }

    static Stream<Arguments> closings() {
        return Stream.of(
                argumentSet("nothing is open", open(0), pass(enrollment(1))),
                argumentSet("one is open", open(1), fail(enrollment(1))),
                argumentSet("all are open", open(3), fail(enrollment(1))),
                argumentSet("one of an earlier dream is open", openFromBefore(), pass(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("closings")
    void closesOnceNothingOfThisDreamIsOpen(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, good().at(EvaluationPoint.CLOSE).people(person)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNobodyFromAMildDream(Intensity intensity) {
        SampleFacts next = good().at(EvaluationPoint.ENROLLMENT).experience(intensity, Modality.AWAKE);
        boolean mild = intensity.compareTo(Intensity.I3) < 0;

        assertThat(Answer.of(rule, next.people(openFromBefore())))
                .containsExactly(mild ? notApplicable(enrollment(1)) : fail(enrollment(1)));
        assertThat(Answer.of(rule, next.people(open(3))))
                .as("what is still to come of another enrollment is not open")
                .containsExactly(mild ? notApplicable(enrollment(1)) : pass(enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CLOSE"})
    void hasNothingToSayWhereNobodyIsAskedAbout(EvaluationPoint point) {
        assertThat(Answer.of(rule, good().at(point).people())).containsExactly(notApplicable(SESSION));
    }

    @Test
    void asksAboutEachPersonOnTheirOwn() {
        SampleFacts close = good().at(EvaluationPoint.CLOSE).people(open(0), person(2), person(3));

        assertThat(Answer.of(rule, close))
                .containsExactly(pass(enrollment(1)), pass(enrollment(2)), pass(enrollment(3)));
    }

    @Test
    void isPrivateAndAnEthicistMayWaiveIt() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
        assertThat(rule.card().waivable()).isEqualTo(WaiverClass.ETHICIST);
    }

    private static SamplePerson open(int number) {
        return person(1).aftercare(new AftercareFacts(Set.of(), Set.of(), false, number, true));
    }

    private static SamplePerson openFromBefore() {
        return person(1).aftercare(new AftercareFacts(Set.of(), Set.of(), true, 0, true));
    }
}
