package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.Intensity.I1;
import static city.novaaria.dreamocracy.charter.Intensity.I2;
import static city.novaaria.dreamocracy.charter.Intensity.I3;
import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.changedTo;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** LIV-03: a stopped scene goes on only after it was changed, or two people have confirmed it. */
class AStopHoldsTest {

    private final Rule rule = new AStopHolds();

    @Test
    void letsAStoppedSceneGoOnOnlyAfterSomethingWasDone() {
        assertThat(rule.card().askedAt()).containsExactly(EvaluationPoint.LIVE);
        assertThat(Answer.of(rule, live())).containsExactly(notApplicable(SESSION));
        assertThat(Answer.of(rule, live().withoutSession())).containsExactly(notApplicable(VERSION));
        assertThat(Answer.of(rule, live().stopped(false))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, live().stopped(true))).containsExactly(pass(SESSION));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                argumentSet("to less", List.of(now(I1)), pass(SESSION)),
                argumentSet("to less, by something new", List.of(adding(I1, "candles")), pass(SESSION)),
                argumentSet("to less, before the stop", List.of(earlier(now(I1))), fail(SESSION)),
                argumentSet("to less, which was found wrong", List.of(wrong(now(I1))), fail(SESSION)),
                argumentSet("in name only", List.of(now(I3)), fail(SESSION)),
                argumentSet("to less before, then in name only", List.of(earlier(now(I1)), now(I1)), fail(SESSION)),
                argumentSet("to less, found wrong, then in name only", List.of(wrong(now(I1)), now(I1)), fail(SESSION)),
                argumentSet("to less, then in name only", List.of(now(I2), now(I2)), pass(SESSION)),
                argumentSet("something taken out", List.of(without("water")), pass(SESSION)),
                argumentSet("something added", List.of(adding(I3, "candles")), fail(SESSION)),
                argumentSet(
                        "something added, and taken out again",
                        List.of(adding(I3, "candles"), without("candles")),
                        fail(SESSION)),
                argumentSet(
                        "something added, found wrong, and taken out again",
                        List.of(wrong(adding(I3, "candles")), without("candles")),
                        fail(SESSION)),
                argumentSet(
                        "something added, found wrong, and taken out with something else",
                        List.of(wrong(adding(I3, "candles")), without("candles"), without("water")),
                        pass(SESSION)),
                argumentSet("one thing for another", List.of(without("water"), adding(I3, "candles")), fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void countsAsChangedOnlyWhatIsLessThanItWas(List<DeviationFacts> changes, Answer expected) {
        SampleFacts sample = live().experience(I3, Modality.AWAKE)
                .contentTags(tag("water"), tag("dusk"))
                .stopped(false)
                .deviations(changes.toArray(DeviationFacts[]::new));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void offersNoChangeWhereNothingCouldBeLess() {
        SampleFacts mildest = live().experience(I1, Modality.AWAKE).stopped(false);

        assertThat(rule.ask(mildest.facts()).getFirst().actions()).contains(Remedy.CHANGE_SCENE);
        assertThat(rule.ask(mildest.contentTags().facts()).getFirst().actions())
                .containsExactly(Remedy.CONFIRM_SCENE, Remedy.CONFIRM_DEVICES, Remedy.END);
    }

    private static DeviationFacts now(Intensity intensity) {
        return changedTo(intensity);
    }

    private static DeviationFacts adding(Intensity intensity, String tag) {
        return changedTo(intensity, tag(tag));
    }

    private static DeviationFacts without(String tag) {
        DeviationFacts now = now(I3);
        return new DeviationFacts(now.deviationId(), I3, Set.of(), Set.of(tag), now.at(), false);
    }

    private static DeviationFacts earlier(DeviationFacts change) {
        return new DeviationFacts(
                change.deviationId(),
                change.intensity(),
                change.contentTags(),
                change.takenOut(),
                change.at().minusMillis(1),
                change.foundWrong());
    }

    private static DeviationFacts wrong(DeviationFacts change) {
        return new DeviationFacts(
                change.deviationId(), change.intensity(), change.contentTags(), change.takenOut(), change.at(), true);
    }

    private static SampleFacts live() {
        return good().at(EvaluationPoint.LIVE);
    }
}
