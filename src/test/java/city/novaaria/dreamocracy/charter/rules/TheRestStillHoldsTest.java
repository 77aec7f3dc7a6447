package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CON-07: when somebody leaves, the others dream on if they are still enough. */
class TheRestStillHoldsTest {

    private final Rule rule = new TheRestStillHolds();

    @ParameterizedTest(name = "{0} dream, at least {1} are needed: {2}")
    @CsvSource({"6, 2, PASS", "5, 5, PASS", "4, 5, FAIL", "2, 2, PASS", "1, 2, FAIL", "0, 1, FAIL"})
    void letsTheOthersDreamOnWhileTheyAreEnough(int dreaming, int needed, Outcome expected) {
        SampleFacts sample = live().dreamers(dreaming).minimumDreamers(needed);

        assertThat(Answer.of(rule, sample)).containsExactly(new Answer(expected, SESSION, null));
    }

    @Test
    void saysNothingThatTellsWhoLeft() {
        List<Result> results = rule.ask(live().dreamers(1).facts());

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.subject()).isEqualTo(SESSION);
            assertThat(result.explanation(Texts.ENGLISH))
                    .doesNotContain(SamplePerson.enrollment(1).id().toString());
        });
    }

    @Test
    void asksOnlyWhilePeopleDream() {
        assertThat(rule.card().askedAt()).containsExactly(EvaluationPoint.LIVE);
        assertThat(Answer.of(rule, live().withoutSession())).containsExactly(notApplicable(VERSION));
        assertThat(Answer.of(rule, live().dreamers(1))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, live().dreamers(2))).containsExactly(pass(SESSION));
    }

    private static SampleFacts live() {
        return good().at(EvaluationPoint.LIVE);
    }

    @Test
    void sixPeopleOneWithdrawsFiveRemain() {
        SampleFacts five = good().at(EvaluationPoint.LIVE).dreamers(5);

        assertThat(Answer.of(rule, five)).containsExactly(pass(SESSION));
    }
}
