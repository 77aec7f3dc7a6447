package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.failUntil;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.newcomer;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Tightening;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** VUL-04: where a dream asks for a screening, a recent one clears the person; and none stands in the way anywhere. */
class ScreenedAndClearedTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(27));

    private final Rule rule = new ScreenedAndCleared();

    static Stream<Arguments> outcomes() {
        return Stream.of(
                argumentSet("never screened", null, fail(enrollment(1)), notApplicable(enrollment(1))),
                argumentSet("cleared", screened(Finding.CLEARED), pass(enrollment(1)), pass(enrollment(1))),
                argumentSet(
                        "to be looked at again",
                        screened(Finding.REFER),
                        fail(enrollment(1)),
                        failUntil(LATER, enrollment(1))),
                argumentSet("looked at again", cleared(Finding.REFER), pass(enrollment(1)), pass(enrollment(1))),
                argumentSet(
                        "must not dream",
                        screened(Finding.HARD_STOP),
                        fail(enrollment(1)),
                        failUntil(LATER, enrollment(1))),
                argumentSet(
                        "must not dream, whatever anybody says",
                        cleared(Finding.HARD_STOP),
                        fail(enrollment(1)),
                        failUntil(LATER, enrollment(1))));
    }

    /** At I3, where the default policy asks for a screening, and one below. */
    @ParameterizedTest
    @MethodSource("outcomes")
    void wantsClearanceWhereItIsAskedForAndNothingInTheWayAnywhere(
            @Nullable ScreeningFacts screening, Answer needed, Answer below) {
        SampleFacts sample = good().people(person(1).screened(screening));

        assertThat(Answer.of(rule, sample.experience(Intensity.I3, Modality.AWAKE)))
                .containsExactly(needed);
        assertThat(Answer.of(rule, sample.experience(Intensity.I5, Modality.AWAKE)))
                .containsExactly(needed);
        assertThat(Answer.of(rule, sample.experience(Intensity.I2, Modality.AWAKE)))
                .containsExactly(below);
        assertThat(Answer.of(rule, sample.policy("clinical-group").experience(Intensity.I1, Modality.AWAKE)))
                .containsExactly(needed);
    }

    @Test
    void aHouseJudgesByItsOwnNumberWhatClearsAndNotWhatStandsInTheWay() {
        Duration shorter = Duration.ofDays(10);
        PolicyProfile tightened = good().facts().policy().tightened(Tightening.of("""
                {"screeningValidity": "P10D"}"""));
        ScreeningFacts longAgo =
                new ScreeningFacts(new UUID(6, 1), Finding.CLEARED, false, NOW.minus(shorter), LATER, false, Set.of());
        ScreeningFacts stops = new ScreeningFacts(
                new UUID(6, 1), Finding.HARD_STOP, false, NOW.minus(shorter), LATER, false, Set.of());
        SampleFacts strong = good().experience(Intensity.I3, Modality.AWAKE);
        SampleFacts mild = good().experience(Intensity.I2, Modality.AWAKE);

        assertThat(Answer.of(rule, strong.people(person(1).screened(longAgo)))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, strong.policy(tightened))).containsExactly(fail(enrollment(1)));
        assertThat(Answer.of(rule, strong.at(NOW.minusMillis(1)))).containsExactly(pass(enrollment(1)));
        assertThat(Answer.of(rule, mild.policy(tightened).people(person(1).screened(stops))))
                .containsExactly(failUntil(LATER, enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource
    void noLongerCountsFromTheMomentOnAtWhichItEnds(Finding outcome) {
        SampleFacts sample = good().people(person(1).screened(screened(outcome)));
        boolean cleared = outcome == Finding.CLEARED;

        assertThat(Answer.of(rule, sample.at(LATER.minusMillis(1))))
                .containsExactly(cleared ? pass(enrollment(1)) : fail(enrollment(1)));
        assertThat(Answer.of(rule, sample.at(LATER))).containsExactly(fail(enrollment(1)));

        sample.experience(Intensity.I2, Modality.AWAKE);
        assertThat(Answer.of(rule, sample.at(LATER.minusMillis(1))))
                .containsExactly(cleared ? pass(enrollment(1)) : failUntil(LATER, enrollment(1)));
        assertThat(Answer.of(rule, sample.at(LATER))).containsExactly(notApplicable(enrollment(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CHECK_IN", "START"})
    void asksAboutEachPersonOnTheirOwn(EvaluationPoint point) {
        SampleFacts sample = good().at(point)
                .people(
                        person(1),
                        person(2).screened(null),
                        person(3).screened(null).notEnrolled());

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), fail(newcomer(3)));
    }

    @Test
    void offersASecondLookForAReferralAndNeverForAHardStop() {
        assertThat(remedies(Finding.REFER)).contains(Remedy.CLEAR_SCREENING);
        assertThat(remedies(Finding.HARD_STOP)).containsExactly(Remedy.SCREEN_ANEW);
    }

    private Stream<Remedy> remedies(Finding outcome) {
        return rule.ask(good().people(person(1).screened(screened(outcome))).facts()).stream()
                .map(Result::actions)
                .flatMap(List::stream);
    }

    @Test
    void isToldOnlyToThoseWhoLookAfterPeopleAndWaivedByNobody() {
        assertThat(rule.card().disclosure()).isEqualTo(Disclosure.RESTRICTED);
        assertThat(rule.card().waivable()).isEqualTo(WaiverClass.NEVER);
    }

    private static ScreeningFacts screened(Finding outcome) {
        return new ScreeningFacts(
                new UUID(6, 1), outcome, false, NOW.minus(Duration.ofDays(3)), LATER, false, Set.of());
    }

    private static ScreeningFacts cleared(Finding outcome) {
        return new ScreeningFacts(new UUID(6, 1), outcome, true, NOW.minus(Duration.ofDays(3)), LATER, false, Set.of());
    }
}
