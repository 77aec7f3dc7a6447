package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with an enrollment: in which states of the enrollment, and by whom. */
public enum EnrollmentAction {
    READ_DISCLOSURE(
            EnumSet.of(EnrollmentState.WAITLISTED, EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN), By.SPEAKER),
    GIVE_CONSENT(
            EnumSet.of(EnrollmentState.WAITLISTED, EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN), By.SPEAKER),
    AGREE_WITH_GROUP(
            EnumSet.of(
                    EnrollmentState.WAITLISTED,
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED),
            By.DREAMER),
    MEET_FACILITATOR(
            EnumSet.of(
                    EnrollmentState.WAITLISTED,
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED),
            By.DREAMER),
    CHECK_IN(EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.NOT_CLEARED), By.COMPANION),
    STAND_DOWN(EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN), By.COMPANION),
    ATTEST_FITNESS(
            EnumSet.of(
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED,
                    EnrollmentState.DREAMING,
                    EnrollmentState.STEPPED_OUT),
            By.DREAMER),
    OBSERVE_FITNESS(
            EnumSet.of(
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED,
                    EnrollmentState.DREAMING,
                    EnrollmentState.STEPPED_OUT),
            By.COMPANION),
    PLAN_WAY_HOME(
            EnumSet.of(
                    EnrollmentState.WAITLISTED,
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED),
            By.DREAMER_OR_COMPANION),
    REHEARSE(EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN), By.DREAMER),
    STOP(EnrollmentState.LIVE, By.SPEAKER_OR_CREW),
    WAKE(EnumSet.of(EnrollmentState.STEPPED_OUT), By.COMPANION),
    REAFFIRM(EnumSet.of(EnrollmentState.STEPPED_OUT), By.DREAMER),
    CHECK_OUT(EnumSet.of(EnrollmentState.SURFACED), By.COMPANION),
    WITHDRAW(
            EnumSet.complementOf(EnumSet.of(
                    EnrollmentState.DONE,
                    EnrollmentState.NO_SHOW,
                    EnrollmentState.WITHDRAWN,
                    EnrollmentState.REMOVED_FOR_SAFETY,
                    EnrollmentState.CANCELLED,
                    EnrollmentState.NOT_THIS_TIME)),
            By.SPEAKER),
    RELAY_WITHDRAWAL(WITHDRAW.states, By.COMPANION),
    CANCEL(
            EnumSet.of(
                    EnrollmentState.WAITLISTED,
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED),
            By.ORGANIZER_OR_FACILITATOR);

    /** Who takes the step. */
    private enum By {
        DREAMER,
        /** The dreamer, or a guardian of a minor. */
        SPEAKER,
        SPEAKER_OR_CREW,
        DREAMER_OR_COMPANION,
        ORGANIZER_OR_FACILITATOR,
        /** Somebody else who facilitates, on duty in the session. */
        COMPANION
    }

    private final Set<EnrollmentState> states;
    private final By by;

    EnrollmentAction(Set<EnrollmentState> states, By by) {
        this.states = states;
        this.by = by;
    }

    boolean possibleIn(EnrollmentState state) {
        return states.contains(state);
    }

    /** Refuses in every other state, and says what is possible there. */
    public void mustBePossibleIn(EnrollmentState state) {
        if (!possibleIn(state)) {
            throw Refused.stateConflict(state, possible(state));
        }
    }

    public static List<EnrollmentAction> possible(EnrollmentState state) {
        return Arrays.stream(values())
                .filter(action -> action.possibleIn(state))
                .toList();
    }

    /**
     * What this caller can do: some of it is for the dreamer only, some for guardians, too, some for facilitators.
     *
     * @param onDuty the caller facilitates in the session
     */
    static List<EnrollmentAction> possible(
            EnrollmentState state,
            Caller caller,
            SanctuaryId sanctuary,
            boolean own,
            boolean guardian,
            boolean onDuty) {
        return possible(state).stream()
                .filter(action -> switch (action.by) {
                    case DREAMER -> own;
                    case SPEAKER -> own || guardian;
                    case SPEAKER_OR_CREW -> own || guardian || caller.worksAt(sanctuary);
                    case DREAMER_OR_COMPANION -> own || onDuty;
                    case ORGANIZER_OR_FACILITATOR -> caller.holds(sanctuary, Role.ORGANIZER, Role.FACILITATOR);
                    case COMPANION -> onDuty && !own;
                })
                .toList();
    }
}
