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
    UNDO_CHECK_IN(EnumSet.of(EnrollmentState.CHECKED_IN), By.COMPANION),
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
    /** Beforehand, in the dream, and until they were seen off. */
    RATE_DISTRESS(
            EnumSet.of(
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.DREAMING,
                    EnrollmentState.STEPPED_OUT,
                    EnrollmentState.SURFACED,
                    EnrollmentState.REMOVED_FOR_SAFETY),
            By.DREAMER_OR_COMPANION),
    /** As long as somebody would ask for numbers. */
    DECLINE_NUMBERS(
            EnumSet.of(
                    EnrollmentState.WAITLISTED,
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED,
                    EnrollmentState.DREAMING,
                    EnrollmentState.STEPPED_OUT,
                    EnrollmentState.SURFACED,
                    EnrollmentState.REMOVED_FOR_SAFETY),
            By.DREAMER),
    GIVE_NUMBERS_AGAIN(DECLINE_NUMBERS.states, By.DREAMER),
    PLAN_WAY_HOME(
            EnumSet.of(
                    EnrollmentState.WAITLISTED,
                    EnrollmentState.ENROLLED,
                    EnrollmentState.CHECKED_IN,
                    EnrollmentState.NOT_CLEARED),
            By.SPEAKER_OR_COMPANION),
    REHEARSE(EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN), By.DREAMER),
    STOP(EnrollmentState.LIVE, By.SPEAKER_OR_CREW),
    SURFACE(EnrollmentState.LIVE, By.SPEAKER_OR_COMPANION),
    REMOVE_FOR_SAFETY(EnrollmentState.LIVE, By.COMPANION),
    WAKE(EnumSet.of(EnrollmentState.STEPPED_OUT), By.COMPANION),
    REAFFIRM(EnumSet.of(EnrollmentState.STEPPED_OUT), By.DREAMER),
    /** Also of who left: they are in the house until somebody takes them home. */
    HAND_OVER(
            EnumSet.of(
                    EnrollmentState.SURFACED,
                    EnrollmentState.REMOVED_FOR_SAFETY,
                    EnrollmentState.WITHDRAWN,
                    EnrollmentState.NOT_CLEARED,
                    EnrollmentState.NOT_THIS_TIME,
                    EnrollmentState.CANCELLED),
            By.COMPANION),
    CHECK_OUT(EnrollmentState.TO_BE_SEEN_OFF, By.COMPANION),
    WITHDRAW(
            EnumSet.complementOf(EnumSet.of(
                    EnrollmentState.DONE,
                    EnrollmentState.NO_SHOW,
                    EnrollmentState.WITHDRAWN,
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
            By.ORGANIZER_OR_FACILITATOR),
    MOVE(CANCEL.states, By.ORGANIZER),
    UNDO_NO_SHOW(EnumSet.of(EnrollmentState.NO_SHOW), By.ORGANIZER),

    /** Of whoever was in the dream and is out of it, if they like. */
    REFLECT(
            EnumSet.of(
                    EnrollmentState.SURFACED,
                    EnrollmentState.DONE,
                    EnrollmentState.REMOVED_FOR_SAFETY,
                    EnrollmentState.WITHDRAWN),
            By.DREAMER);

    /** Who takes the step. */
    private enum By {
        DREAMER,
        /** The dreamer, or a guardian of a minor. */
        SPEAKER,
        SPEAKER_OR_CREW,
        SPEAKER_OR_COMPANION,
        DREAMER_OR_COMPANION,
        ORGANIZER_OR_FACILITATOR,
        /** Somebody else who organizes. */
        ORGANIZER,
        /** Somebody else who facilitates, on duty in the session. */
        COMPANION
    }

    private final Set<EnrollmentState> states;
    private final By by;

    EnrollmentAction(Set<EnrollmentState> states, By by) {
        this.states = states;
        this.by = by;
    }

    public boolean possibleIn(EnrollmentState state) {
        return states.contains(state);
    }

    /** Who has arrived for a session that was cancelled is in the house, too, until somebody takes them home. */
    private boolean possibleIn(EnrollmentState state, SessionState session) {
        return possibleIn(state)
                || (this == HAND_OVER && state == EnrollmentState.CHECKED_IN && session == SessionState.CANCELLED);
    }

    /** Refuses while the session or the enrollment is in another state, and says what this caller can do there. */
    public void mustBePossible(EnrolledPerson enrollment, PlannedSession session, Caller caller) {
        if (!fits(session.state())) {
            throw Refused.stateConflict(
                    session.state(), SessionAction.possible(session, caller, caller.is(enrollment.participantId())));
        }
        if (!possibleIn(enrollment.state(), session.state())) {
            throw Refused.stateConflict(
                    enrollment.state(), possible(enrollment, caller, Sight.of(caller, enrollment, session)));
        }
    }

    /** Refuses in every other state; what else is possible depends on who asks. */
    void mustBePossibleIn(EnrollmentState state) {
        if (!possibleIn(state)) {
            throw Refused.stateConflict(state, List.of());
        }
    }

    /** Some steps are taken while people gather or surface, and in a session that was cancelled people only leave. */
    private boolean fits(SessionState session) {
        return switch (this) {
            case CHECK_IN, REHEARSE -> session == SessionState.CHECK_IN;
            case CHECK_OUT -> session == SessionState.SURFACING || session.live();
            case STOP,
                    SURFACE,
                    REMOVE_FOR_SAFETY,
                    HAND_OVER,
                    WAKE,
                    REAFFIRM,
                    WITHDRAW,
                    RELAY_WITHDRAWAL,
                    UNDO_NO_SHOW,
                    REFLECT -> true;
            case READ_DISCLOSURE,
                    GIVE_CONSENT,
                    AGREE_WITH_GROUP,
                    MEET_FACILITATOR,
                    UNDO_CHECK_IN,
                    STAND_DOWN,
                    PLAN_WAY_HOME,
                    CANCEL,
                    MOVE -> session.beforeTheDream();
            case RATE_DISTRESS ->
                session == SessionState.CHECK_IN || session == SessionState.SURFACING || session.live();
            case DECLINE_NUMBERS, GIVE_NUMBERS_AGAIN ->
                session.beforeTheDream() || session == SessionState.SURFACING || session.live();
            case ATTEST_FITNESS, OBSERVE_FITNESS -> session.beforeTheDream() || session.live();
        };
    }

    /** Who is asleep is woken first, and says then whether they want to come back; handed over is who arrived, once, and where they are. */
    private boolean fits(EnrolledPerson enrollment) {
        boolean awake = enrollment.wokenAt() != null;
        return switch (this) {
            case WAKE -> !awake;
            case REAFFIRM -> awake;
            case DECLINE_NUMBERS -> !enrollment.observedOnly();
            case GIVE_NUMBERS_AGAIN -> enrollment.observedOnly();
            case REFLECT -> enrollment.begun();
            case HAND_OVER ->
                enrollment.checkedInAt() != null && enrollment.handover() == null && enrollment.movedTo() == null;
            default -> true;
        };
    }

    /** What this caller can do: some of it is for the dreamer only, some for guardians, too, some for facilitators. */
    public static List<EnrollmentAction> possible(EnrolledPerson enrollment, Caller caller, Sight sight) {
        boolean own = caller.is(enrollment.participantId());
        SanctuaryId sanctuary = enrollment.sanctuaryId();
        EnrollmentState state = sight.state(enrollment);
        return Arrays.stream(values())
                .filter(action -> action.possibleIn(state, sight.session()) && action.fits(sight.session()))
                .filter(action -> !sight.near() || action.fits(enrollment))
                .filter(action -> action != RATE_DISTRESS || !own || !enrollment.observedOnly())
                .filter(action -> switch (action.by) {
                    case DREAMER -> own;
                    case SPEAKER -> own || sight.guardian();
                    case SPEAKER_OR_CREW -> own || sight.guardian() || caller.worksAt(sanctuary);
                    case SPEAKER_OR_COMPANION -> own || sight.guardian() || sight.onDuty();
                    case DREAMER_OR_COMPANION -> own || sight.onDuty();
                    case ORGANIZER_OR_FACILITATOR -> caller.holds(sanctuary, Role.ORGANIZER, Role.FACILITATOR);
                    case ORGANIZER -> caller.holds(sanctuary, Role.ORGANIZER) && !own;
                    case COMPANION -> sight.onDuty() && !own;
                })
                .toList();
    }

    /** The same without what the charter would be asked about: nobody asked it. */
    static List<EnrollmentAction> withoutAsking(EnrolledPerson enrollment, Caller caller, Sight sight) {
        return possible(enrollment, caller, sight).stream()
                .filter(action -> action != REAFFIRM)
                .toList();
    }
}
