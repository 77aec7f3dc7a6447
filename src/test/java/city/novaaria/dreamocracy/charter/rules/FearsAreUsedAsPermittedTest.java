package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.FEAR;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.OVER;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.fear;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** FEA-01: a fear is used only as its owner permits now. */
class FearsAreUsedAsPermittedTest {

    private final Rule rule = new FearsAreUsedAsPermitted();

    static Stream<Arguments> permissions() {
        return Stream.of(
                argumentSet("permitted without an end", fear(true, false, true, null), pass(FEAR)),
                argumentSet("permitted a millisecond longer", fear(true, false, true, OVER.plusMillis(1)), pass(FEAR)),
                argumentSet("permitted until it is over", fear(true, false, true, OVER), fail(FEAR)),
                argumentSet("permitted until before", fear(true, false, true, NOW.minusMillis(1)), fail(FEAR)),
                argumentSet("permitted for other purposes", fear(true, false, false, null), fail(FEAR)),
                argumentSet("taken back", fear(true, true, true, null), fail(FEAR)),
                argumentSet(
                        "taken back, and permitted for long", fear(true, true, true, NOW.plusSeconds(60)), fail(FEAR)),
                argumentSet(
                        "of another sanctuary",
                        new FearFacts(FEAR.id(), false, true, false, true, null, Set.of()),
                        fail(FEAR)),
                argumentSet("permitted, but not screened", fear(false, false, true, null), pass(FEAR)));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void staysInsideThePermission(FearFacts fear, Answer expected) {
        assertThat(Answer.of(rule, good().fears(fear))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHORING", "START"})
    void asksAboutEachFearWhenItIsUsedAndAgainAtTheStart(EvaluationPoint point) {
        UUID second = id(0xFEA2, 2);
        SampleFacts sample = good().at(point)
                .fears(fear(true, false, true, null), new FearFacts(second, true, true, true, true, null, Set.of()));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample)).containsExactly(pass(FEAR), fail(Subject.fear(second)));
    }

    @Test
    void hasNothingToSayWithoutFears() {
        assertThat(Answer.of(rule, good().fears())).containsExactly(notApplicable(SESSION));
        assertThat(Answer.of(rule, good().fears().withoutSession())).containsExactly(notApplicable(VERSION));
    }

    @Test
    void aFearThatIsPermittedForSomethingElseIsNotUsed() {
        SampleFacts sample = good().fears(fear(true, false, false, null));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(FEAR));
    }
}
