package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.session.EnrollmentState.CANCELLED;
import static city.novaaria.dreamocracy.session.EnrollmentState.CHECKED_IN;
import static city.novaaria.dreamocracy.session.EnrollmentState.DONE;
import static city.novaaria.dreamocracy.session.EnrollmentState.DREAMING;
import static city.novaaria.dreamocracy.session.EnrollmentState.ENROLLED;
import static city.novaaria.dreamocracy.session.EnrollmentState.NOT_CLEARED;
import static city.novaaria.dreamocracy.session.EnrollmentState.NO_SHOW;
import static city.novaaria.dreamocracy.session.EnrollmentState.REMOVED_FOR_SAFETY;
import static city.novaaria.dreamocracy.session.EnrollmentState.STEPPED_OUT;
import static city.novaaria.dreamocracy.session.EnrollmentState.SURFACED;
import static city.novaaria.dreamocracy.session.EnrollmentState.WAITLISTED;
import static city.novaaria.dreamocracy.session.EnrollmentState.WITHDRAWN;
import static city.novaaria.dreamocracy.session.SampleSessions.JUN;
import static city.novaaria.dreamocracy.session.SampleSessions.NOW;
import static city.novaaria.dreamocracy.session.SampleSessions.enrollment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.EnrollmentControl.Cancelling;
import city.novaaria.dreamocracy.session.GatedSteps.Leaving;
import city.novaaria.dreamocracy.support.Told;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every action in every state: it is taken and told by one event, or it is a state conflict and nothing is told. */
class EnrollmentTest {

    private static final Set<EnrollmentState> BEFORE_THE_DREAM =
            EnumSet.of(WAITLISTED, ENROLLED, CHECKED_IN, NOT_CLEARED);
    private static final Set<EnrollmentState> WITH_A_PLACE =
            EnumSet.of(ENROLLED, CHECKED_IN, NOT_CLEARED, DREAMING, STEPPED_OUT);
    private static final Set<EnrollmentState> ENDED =
            EnumSet.of(DONE, NO_SHOW, WITHDRAWN, CANCELLED, EnrollmentState.NOT_THIS_TIME);

    /** What an action does where it is possible: it leads to the state, or keeps it when there is none. */
    record Action(
            String name,
            Consumer<Enrollment> take,
            Set<EnrollmentState> from,
            List<EnrollmentState> to,
            Class<?> event) {}

    private static final List<Action> ACTIONS = List.of(
            new Action(
                    "check in",
                    enrollment -> enrollment.checkIn(JUN, NOW),
                    EnumSet.of(ENROLLED, NOT_CLEARED),
                    List.of(CHECKED_IN),
                    EnrollmentEvent.CheckedIn.class),
            new Action(
                    "stand down",
                    enrollment -> enrollment.standDown(JUN, NOW),
                    EnumSet.of(ENROLLED, CHECKED_IN),
                    List.of(NOT_CLEARED),
                    EnrollmentEvent.StoodDown.class),
            new Action(
                    "attest fitness",
                    enrollment -> enrollment.attestFitness(true, JUN, NOW),
                    WITH_A_PLACE,
                    List.of(),
                    EnrollmentEvent.FitnessAttested.class),
            new Action(
                    "observe fitness",
                    enrollment -> enrollment.observeFitness(true, JUN, NOW),
                    WITH_A_PLACE,
                    List.of(),
                    EnrollmentEvent.FitnessObserved.class),
            new Action(
                    "rehearse",
                    enrollment -> enrollment.rehearse("lantern", Modality.AWAKE, JUN, NOW),
                    EnumSet.of(ENROLLED, CHECKED_IN),
                    List.of(),
                    EnrollmentEvent.StopSignalRehearsed.class),
            new Action(
                    "agree with the group",
                    enrollment -> enrollment.agreeWithGroup(JUN, NOW),
                    BEFORE_THE_DREAM,
                    List.of(),
                    EnrollmentEvent.GroupAgreed.class),
            new Action(
                    "meet a facilitator",
                    enrollment -> enrollment.meet(new CrewId(new UUID(8, 1)), "jun", JUN, NOW),
                    BEFORE_THE_DREAM,
                    List.of(),
                    EnrollmentEvent.FacilitatorMet.class),
            new Action(
                    "plan the way home",
                    enrollment -> enrollment.planWayHome("By tram.", JUN, NOW),
                    BEFORE_THE_DREAM,
                    List.of(),
                    EnrollmentEvent.WayHomePlanned.class),
            new Action(
                    "wake",
                    enrollment -> enrollment.wake(JUN, NOW),
                    EnumSet.of(STEPPED_OUT),
                    List.of(),
                    EnrollmentEvent.Woken.class),
            new Action(
                    "remove for safety",
                    enrollment -> enrollment.remove(RemovalReason.UNWELL, JUN, NOW),
                    EnumSet.of(DREAMING, STEPPED_OUT),
                    List.of(REMOVED_FOR_SAFETY),
                    EnrollmentEvent.RemovedForSafety.class),
            new Action(
                    "cancel",
                    enrollment -> enrollment.cancel(new Cancelling(null, null, true), JUN, NOW),
                    BEFORE_THE_DREAM,
                    List.of(CANCELLED),
                    EnrollmentEvent.Cancelled.class),
            new Action(
                    "undo a check-in",
                    enrollment -> enrollment.undoCheckIn(JUN, NOW),
                    EnumSet.of(CHECKED_IN),
                    List.of(ENROLLED),
                    EnrollmentEvent.CheckInUndone.class),
            new Action(
                    "undo that somebody did not come",
                    enrollment -> enrollment.undoNoShow(JUN, NOW),
                    EnumSet.of(NO_SHOW),
                    List.of(EnrollmentState.NOT_THIS_TIME),
                    EnrollmentEvent.NoShowUndone.class),
            new Action(
                    "check out",
                    enrollment -> enrollment.checkOut(new Leaving(true, true, null), JUN, NOW),
                    EnumSet.of(SURFACED, REMOVED_FOR_SAFETY),
                    List.of(DONE),
                    EnrollmentEvent.CheckedOut.class));

    static Stream<Action> actions() {
        return ACTIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isTakenWhereItIsPossibleAndRefusedElsewhere(Action action) {
        for (EnrollmentState state : EnrollmentState.values()) {
            Enrollment enrollment = enrollment(state);
            if (action.from().contains(state)) {
                action.take().accept(enrollment);
                assertThat(Told.by(enrollment)).singleElement().satisfies(event -> {
                    assertThat(event).as(action.name() + " in " + state).isInstanceOf(action.event());
                    assertThat(event.aggregate()).isEqualTo(enrollment.id().value());
                    assertThat(event.actor()).isEqualTo(JUN);
                    assertThat(event.at()).isEqualTo(NOW);
                });
                assertThat(enrollment.state())
                        .isEqualTo(action.to().isEmpty() ? state : action.to().getFirst());
            } else {
                assertThatExceptionOfType(Refused.class)
                        .as(action.name() + " in " + state)
                        .isThrownBy(() -> action.take().accept(enrollment))
                        .satisfies(refused -> assertThat(refused.type().code()).isEqualTo("state-conflict"));
                assertThat(Told.by(enrollment)).isEmpty();
                assertThat(enrollment.state()).isEqualTo(state);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isLeftInEveryStateAndNothingHappensTheSecondTime(EnrollmentState state) {
        Enrollment enrollment = enrollment(state);

        boolean left = enrollment.withdraw(JUN, NOW);

        assertThat(left).isEqualTo(!ENDED.contains(state));
        assertThat(Told.by(enrollment))
                .hasSize(left ? 1 : 0)
                .allSatisfy(event ->
                        assertThat(((EnrollmentEvent.Withdrew) event).from()).isEqualTo(state));
        assertThat(enrollment.withdraw(JUN, NOW)).isFalse();
        assertThat(Told.by(enrollment)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isSteppedOutOfWhileDreamingAndNothingHappensElsewhere(EnrollmentState state) {
        Enrollment enrollment = enrollment(state);

        assertThat(enrollment.stepOut(NOW, JUN, NOW)).isEqualTo(state == DREAMING);

        assertThat(enrollment.state()).isEqualTo(state == DREAMING ? STEPPED_OUT : state);
        assertThat(Told.by(enrollment))
                .hasSize(state == DREAMING ? 1 : 0)
                .allSatisfy(event -> assertThat(event).isInstanceOf(EnrollmentEvent.SteppedOut.class));
    }

    @ParameterizedTest
    @EnumSource
    void isComeOutOfWhileItRunsAndNothingHappensElsewhere(EnrollmentState state) {
        Enrollment enrollment = enrollment(state);
        boolean live = state == DREAMING || state == STEPPED_OUT;

        assertThat(enrollment.comeOut(true, JUN, NOW)).isEqualTo(live);

        assertThat(enrollment.state()).isEqualTo(live ? SURFACED : state);
        assertThat(Told.by(enrollment))
                .hasSize(live ? 1 : 0)
                .allSatisfy(event -> assertThat(event).isInstanceOf(EnrollmentEvent.CameOut.class));
    }

    @Test
    void whoSleepsIsWokenBeforeTheyComeBack() {
        Enrollment enrollment = enrollment(DREAMING);
        enrollment.stepOut(null, JUN, NOW);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enrollment.reaffirm(JUN, NOW))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(SessionProblem.NOT_WOKEN_YET));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> enrollment.comeBack(JUN, NOW));

        enrollment.wake(JUN, NOW);
        enrollment.reaffirm(JUN, NOW);
        assertThat(enrollment.dreamsOn()).isTrue();
        enrollment.stepOut(null, JUN, NOW);
        assertThat(enrollment.dreamsOn()).as("a stop takes the yes back").isFalse();

        enrollment.comeBack(JUN, NOW);
        assertThat(enrollment.state()).isEqualTo(DREAMING);
        assertThat(enrollment.wokenAt()).as("asleep again").isNull();
    }

    @Test
    void knowsWhenThePersonWasInTheDream() {
        Enrollment enrollment = enrollment(DREAMING);
        ReflectionTestUtils.setField(enrollment, "dreamingSince", NOW);
        assertThat(dreamt(enrollment)).isEqualTo(List.of(false, true, true, true));
        assertThat(enrollment.dreamtAt(NOW, false)).isTrue();

        enrollment.stepOut(NOW, JUN, NOW.plusSeconds(10));
        assertThat(dreamt(enrollment)).as("out now").containsOnly(false);
        enrollment.comeBack(JUN, NOW.plusSeconds(20));
        assertThat(dreamt(enrollment)).isEqualTo(List.of(false, true, false, true));
        assertThat(enrollment.dreamtAt(NOW, false)).as("not sure").isFalse();

        enrollment.stepOut(NOW, JUN, NOW.plusSeconds(21));
        enrollment.comeBack(JUN, NOW.plusSeconds(30));
        assertThat(dreamt(enrollment)).as("out twice").isEqualTo(List.of(false, true, false, false));
    }

    private static List<Boolean> dreamt(Enrollment enrollment) {
        return Stream.of(-1, 0, 15, 20)
                .map(seconds -> enrollment.dreamtAt(NOW.plusSeconds(seconds), true))
                .toList();
    }

    @Test
    void repeatingWhatIsAgreedChangesNothing() {
        Enrollment enrollment = enrollment(ENROLLED);
        CrewId crew = new CrewId(new UUID(8, 1));
        enrollment.agreeWithGroup(JUN, NOW);
        enrollment.meet(crew, "jun", JUN, NOW);
        Told.by(enrollment);

        enrollment.agreeWithGroup(JUN, NOW.plusSeconds(1));
        enrollment.meet(crew, "jun", JUN, NOW.plusSeconds(1));

        assertThat(Told.by(enrollment)).isEmpty();
        assertThat(enrollment.groupAgreedAt()).isEqualTo(NOW);
    }
}
