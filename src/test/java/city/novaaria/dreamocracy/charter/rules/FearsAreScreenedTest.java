package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.FEAR;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.fear;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEA-02: what no human has screened is not used. */
class FearsAreScreenedTest {

    private final Rule rule = new FearsAreScreened();

    @ParameterizedTest
    @EnumSource(names = {"AUTHORING", "START"})
    void wantsEachFearCleared(EvaluationPoint point) {
        UUID second = id(0xFEA2, 2);
        SampleFacts sample = good().at(point)
                .fears(fear(true, false, true, null), new FearFacts(second, true, false, false, true, null, Set.of()));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(FEAR), fail(Subject.fear(second)));
    }

    @Test
    void objectsToWhatIsNotAnyMoreWhatItWas() {
        assertThat(Answer.of(rule, good().fears(fear(true, false, true, null)).fearsChanged()))
                .containsExactly(pass(FEAR), fail(SESSION));
        assertThat(rule.ask(good().fears(fear(true, false, true, null))
                        .fearsChanged()
                        .facts()))
                .last()
                .satisfies(result -> assertThat(result.actions()).containsExactly(Remedy.WRITE_VERSION));
    }

    @Test
    void offersToScreenOnlyWhatIsStillThere() {
        assertThat(rule.ask(good().fears(fear(false, false, true, null)).facts()))
                .singleElement()
                .satisfies(result -> assertThat(result.actions()).containsExactly(Remedy.SCREEN_FEAR));
        assertThat(rule.ask(good().fears(fear(false, true, true, null)).facts()))
                .singleElement()
                .satisfies(result -> assertThat(result.actions()).containsExactly(Remedy.WRITE_VERSION));
    }

    @Test
    void leavesThePermissionToTheOtherRule() {
        assertThat(Answer.of(rule, good().fears(fear(true, true, false, null)))).containsExactly(pass(FEAR));
    }

    @Test
    void hasNothingToSayWithoutFears() {
        assertThat(Answer.of(rule, good().fears())).containsExactly(notApplicable(SESSION));
        assertThat(Answer.of(rule, good().fears().withoutSession())).containsExactly(notApplicable(VERSION));
    }

    @Test
    void aSubmissionThatIsOnlySubmittedIsReferencedByADreamscape() {
        SampleFacts sample =
                good().at(EvaluationPoint.AUTHORING).withoutSession().fears(fear(false, false, true, null));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(FEAR));
    }
}
