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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ETH-04: nothing new begins after an approval has ended. */
class ApprovalHasNotLapsedTest {

    private final Rule rule = new ApprovalHasNotLapsed();

    static Stream<Arguments> expiries() {
        return Stream.of(
                argumentSet("it expires in a millisecond", good().approvedUntil(NOW.plusMillis(1)), pass(SESSION)),
                argumentSet("it expires exactly now", good().approvedUntil(NOW), fail(SESSION)),
                argumentSet("it expired a millisecond ago", good().approvedUntil(NOW.minusMillis(1)), fail(SESSION)),
                argumentSet(
                        "it was never given", good().approvedFrom(null).approvedUntil(null), notApplicable(SESSION)),
                argumentSet("there is no review", good().withoutReview(), notApplicable(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("expiries")
    void endsAtTheExpiry(SampleFacts sample, Answer expected) {
        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    static Stream<Arguments> longestApprovals() {
        return Stream.of(
                arguments(Intensity.I1, 365),
                arguments(Intensity.I2, 365),
                arguments(Intensity.I3, 365),
                arguments(Intensity.I4, 180),
                arguments(Intensity.I5, 180));
    }

    @ParameterizedTest(name = "{0}: {1} days")
    @MethodSource("longestApprovals")
    void lastsNoLongerThanTheIntensityAllowsWhateverItsExpirySays(Intensity intensity, int days) {
        Instant began = NOW.minus(Duration.ofDays(days));
        SampleFacts lastMoment = unending(intensity, began.plusMillis(1));
        SampleFacts tooOld = unending(intensity, began);

        assertThat(Answer.of(rule, lastMoment)).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, tooOld)).containsExactly(fail(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CONSENT_CAPTURE", "START"})
    void stopsWhatWouldBeginAfterTheExpiry(EvaluationPoint point) {
        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, good().at(point).approvedUntil(NOW))).containsExactly(fail(SESSION));
    }

    @Test
    void isAskedWhenAPausedDreamWantsToGoOn() {
        assertThat(rule.card().askedAt()).contains(EvaluationPoint.LIVE);
    }

    @Test
    void speaksAboutTheVersionWhileNoSessionIsPlanned() {
        assertThat(Answer.of(rule, good().withoutSession())).containsExactly(pass(VERSION));
    }

    private static SampleFacts unending(Intensity intensity, Instant began) {
        return good().experience(intensity, Modality.AWAKE)
                .approvedFrom(began)
                .approvedUntil(NOW.plus(Duration.ofDays(4000)));
    }

    @Test
    void expiryAtTwoAStartAtTwoIsBlockedAndADreamThatRunsIsOnlyFlagged() {
        SampleFacts atTwo = good().approvedUntil(NOW).at(NOW);

        assertThat(Answer.of(rule, atTwo)).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, good().approvedUntil(NOW).at(NOW.minusMillis(1))))
                .containsExactly(pass(SESSION));
        // the rule flags it; nothing ends a dream because an approval has lapsed
        assertThat(Answer.of(rule, atTwo.at(EvaluationPoint.LIVE))).containsExactly(fail(SESSION));
    }
}
