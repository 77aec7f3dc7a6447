package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ETH-05: only a hazard changes a running dream, never by more intensity, and it is reported in time. */
class OnlyHazardsChangeTheDreamTest {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final Rule rule = new OnlyHazardsChangeTheDream();

    static Stream<Arguments> changes() {
        return Stream.of(
                argumentSet("none", List.of(), pass(SESSION)),
                argumentSet("to what was approved", List.of(Intensity.I3), pass(SESSION)),
                argumentSet("to less", List.of(Intensity.I1), pass(SESSION)),
                argumentSet("to more than was approved", List.of(Intensity.I4), fail(SESSION)),
                argumentSet("to less, then to less again", List.of(Intensity.I2, Intensity.I1), pass(SESSION)),
                argumentSet("to less, and it stays so", List.of(Intensity.I2, Intensity.I2), pass(SESSION)),
                argumentSet("to less, then back", List.of(Intensity.I2, Intensity.I3), fail(SESSION)),
                argumentSet(
                        "to less twice, then half back",
                        List.of(Intensity.I2, Intensity.I1, Intensity.I2),
                        fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void duringNightmareTheWeaverSwapsToALowerTierAndNeverToAHigherOne(List<Intensity> changes, Answer expected) {
        assertThat(Answer.of(rule, changed(changes))).containsExactly(expected);
    }

    @Test
    void saysWhatIsAllowedStill() {
        assertThat(rule.ask(changed(List.of(Intensity.I2, Intensity.I3)).facts()))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.explanation(Texts.ENGLISH)).contains("I3", "I2");
                    assertThat(result.remedy(Texts.ENGLISH)).contains("at most I2");
                    assertThat(result.actions()).containsExactly(Remedy.END);
                    assertThat(result.waivable()).isEqualTo(WaiverClass.NEVER);
                });
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                argumentSet("none is due", List.of(), pass(SESSION)),
                argumentSet("due in a millisecond", List.of(NOW.plus(MILLISECOND)), pass(SESSION)),
                argumentSet("due right now", List.of(NOW), fail(SESSION)),
                argumentSet("due a millisecond ago", List.of(NOW.minus(MILLISECOND)), fail(SESSION)),
                argumentSet(
                        "one of two is overdue",
                        List.of(NOW.plus(MILLISECOND), NOW.minus(MILLISECOND)),
                        fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void startsNothingWhileAReportIsOverdue(List<Instant> due, Answer expected) {
        assertThat(Answer.of(rule, good().reportsDue(due.toArray(Instant[]::new))))
                .containsExactly(expected);
    }

    @Test
    void isRemediedByReporting() {
        assertThat(rule.ask(good().reportsDue(NOW, NOW).facts()))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.explanation(Texts.ENGLISH)).contains("2");
                    assertThat(result.actions()).containsExactly(Remedy.REPORT_HAZARD);
                });
    }

    @Test
    void letsThoseWhoDreamFinishWhateverIsReported() {
        assertThat(Answer.of(rule, good().at(EvaluationPoint.LIVE).reportsDue(NOW)))
                .containsExactly(pass(SESSION));
    }

    @Test
    void hasNothingToSayOfWhatNobodyReviewed() {
        assertThat(Answer.of(rule, good().withoutReview())).containsExactly(notApplicable(SESSION));
        assertThat(Answer.of(rule, good().at(EvaluationPoint.LIVE).withoutSession()))
                .containsExactly(pass(VERSION));
    }

    private static SampleFacts changed(List<Intensity> changes) {
        return good().at(EvaluationPoint.LIVE)
                .experience(Intensity.I3, Modality.AWAKE)
                .deviations(changes.stream().map(SampleFacts::changedTo).toArray(DeviationFacts[]::new));
    }
}
