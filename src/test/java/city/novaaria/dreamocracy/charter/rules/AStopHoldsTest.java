package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;

/** LIV-03: a stopped scene goes on only after it was changed, or two people have confirmed it. */
class AStopHoldsTest {

    private final Rule rule = new AStopHolds();

    @Test
    void letsAStoppedSceneGoOnOnlyAfterSomethingWasDone() {
        assertThat(rule.card().askedAt()).containsExactly(EvaluationPoint.LIVE);
        assertThat(Answer.of(rule, live())).containsExactly(notApplicable(SESSION));
        assertThat(Answer.of(rule, live().withoutSession())).containsExactly(notApplicable(VERSION));
        assertThat(Answer.of(rule, live().stopped(false, false))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, live().stopped(true, false))).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, live().stopped(false, true))).containsExactly(pass(SESSION));
    }

    private static SampleFacts live() {
        return good().at(EvaluationPoint.LIVE);
    }
}
