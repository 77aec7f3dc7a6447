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
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** LIV-02: whoever is in great distress dreams on only after a facilitator has seen that it is better. */
class NobodyInDistressDreamsTest {

    private final Rule rule = new NobodyInDistressDreams();

    static Stream<Arguments> distress() {
        return Stream.of(
                argumentSet("nothing said", null, notApplicable(enrollment(1))),
                argumentSet("calm", new DistressFacts(0, false), pass(enrollment(1))),
                argumentSet("a facilitator looks", new DistressFacts(89, false), pass(enrollment(1))),
                argumentSet("out", new DistressFacts(90, false), fail(enrollment(1))),
                argumentSet("dissociating", new DistressFacts(10, true), fail(enrollment(1))));
    }

    @Test
    void whoGivesNoNumbersIsLookedAt() {
        assertThat(rule.ask(strong().people(person(1).observedOnly()).facts()))
                .singleElement()
                .satisfies(result -> assertThat(result.found().code()).isEqualTo(FindingCode.LIV_02_OBSERVED_ONLY));
        assertThat(Answer.of(rule, strong().people(person(1).observedOnly().distressed(new DistressFacts(95, false)))))
                .as("what a facilitator saw counts")
                .containsExactly(fail(enrollment(1)));
    }

    @ParameterizedTest
    @MethodSource("distress")
    void objectsToWhoeverIsInGreatDistress(@Nullable DistressFacts distress, Answer expected) {
        SampleFacts sample = strong().people(person(1).distressed(distress));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
        assertThat(Answer.of(rule, sample.at(EvaluationPoint.LIVE))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"I1", "I2"})
    void leavesMilderDreamsAlone(Intensity mild) {
        SampleFacts sample =
                good().experience(mild, Modality.AWAKE).people(person(1).distressed(new DistressFacts(100, true)));

        assertThat(Answer.of(rule, sample)).containsExactly(notApplicable(enrollment(1)));
    }

    @Test
    void asksAboutEachPersonOnTheirOwnAndNeverAboutAll() {
        SampleFacts sample = strong().people(person(1), person(2).distressed(new DistressFacts(100, false)));

        assertThat(rule.ask(sample.facts())).extracting(Result::subject).allMatch(Subject::isOnePerson);
        assertThat(Answer.of(rule, sample)).containsExactly(notApplicable(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void isAboutTheMomentAndToldOnlyToThoseWhoLookAfterPeople() {
        assertThat(rule.card().askedAt()).containsExactlyInAnyOrder(EvaluationPoint.START, EvaluationPoint.LIVE);
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
    }

    private static SampleFacts strong() {
        return good().experience(Intensity.I3, Modality.AWAKE);
    }
}
