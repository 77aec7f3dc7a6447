package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.ReviewFacts.Standing;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ETH-06: a suspension bites at once, as far as it reaches. */
class ApprovalIsNotSuspendedTest {

    private final Rule rule = new ApprovalIsNotSuspended();

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CONSENT_CAPTURE", "CHECK_IN", "START", "LIVE"})
    void reachesEverybodyWhenItReachesAll(EvaluationPoint point) {
        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, good().at(point).standing(Standing.SUSPENDED)))
                .containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, good().at(point).standing(Standing.TERMINATED)))
                .containsExactly(fail(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CONSENT_CAPTURE", "CHECK_IN", "START"})
    void stopsNewStartsWhenItReachesThem(EvaluationPoint point) {
        assertThat(Answer.of(rule, good().at(point).standing(Standing.SUSPENDED_FOR_NEW_STARTS)))
                .containsExactly(fail(SESSION));
    }

    @Test
    void letsARunningDreamFinishWhenItReachesNewStartsOnly() {
        SampleFacts running = good().at(EvaluationPoint.LIVE).standing(Standing.SUSPENDED_FOR_NEW_STARTS);

        assertThat(Answer.of(rule, running)).containsExactly(pass(SESSION));
    }

    @Test
    void sendsNobodyToReinstateBeforeTheIncidentIsCorrected() {
        assertThat(Charter.ask(
                                rule,
                                good().standing(Standing.SUSPENDED)
                                        .awaitingCorrection()
                                        .facts())
                        .objections())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.found().code()).isEqualTo(FindingCode.ETH_06_INCIDENT_OPEN);
                    assertThat(result.actions()).isEmpty();
                });
    }

    @Test
    void keepsALaterVersionFromBeingApprovedWhileAnEarlierOneIsSuspended() {
        SampleFacts later = good().at(EvaluationPoint.ETHICS_DECISION).standing(Standing.UNDECIDED);

        assertThat(Answer.of(rule, later)).containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, later.awaitingCorrection())).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, good().awaitingCorrection()))
                .as("what was approved before")
                .containsExactly(pass(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDECIDED", "APPROVED", "REJECTED", "SUPERSEDED"})
    void leavesEverythingElseToTheOtherRules(Standing standing) {
        assertThat(Answer.of(rule, good().standing(standing))).containsExactly(pass(SESSION));
    }

    @Test
    void hasNothingToSayWithoutAReview() {
        assertThat(Answer.of(rule, good().withoutReview())).containsExactly(notApplicable(SESSION));
    }

    @Test
    void speaksAboutTheVersionWhileNoSessionIsPlanned() {
        assertThat(Answer.of(rule, good().withoutSession().standing(Standing.SUSPENDED)))
                .containsExactly(fail(VERSION));
    }

    @Test
    void twoSessionsShareAVersionAndWhatSuspendsItForOneStopsTheOthersStart() {
        for (Standing suspended : List.of(Standing.SUSPENDED, Standing.SUSPENDED_FOR_NEW_STARTS)) {
            assertThat(Answer.of(rule, good().standing(suspended))).containsExactly(fail(SESSION));
        }
    }
}
