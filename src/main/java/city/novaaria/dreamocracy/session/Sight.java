package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;

/**
 * How an enrollment is seen by one caller.
 *
 * <p>Near are the person, the guardians of a minor, and who facilitates on duty in the session. Everybody else on the crew
 * sees from afar: until the session is over nothing that they see differs by whether somebody has left.
 *
 * @param session where the session of the enrollment stands
 */
public record Sight(boolean guardian, boolean onDuty, boolean near, SessionState session) {

    /** How it is seen by somebody who is no guardian. */
    static Sight of(Caller caller, EnrolledPerson enrollment, PlannedSession session) {
        return of(caller, enrollment, session, false);
    }

    static Sight of(Caller caller, EnrolledPerson enrollment, PlannedSession session, boolean guardian) {
        boolean onDuty = session.isAccompaniedBy(caller);
        return new Sight(
                guardian, onDuty, guardian || onDuty || caller.is(enrollment.participantId()), session.state());
    }

    /** Where the enrollment stands, as far as it is told. */
    public EnrollmentState state(EnrolledPerson enrollment) {
        if (near || enrollment.state() == EnrollmentState.CANCELLED) {
            return enrollment.state();
        }
        return enrollment.begun()
                ? ofEverybody()
                : leftBehind(enrollment) ? EnrollmentState.NOT_THIS_TIME : enrollment.knownFrom();
    }

    /** Moves with nothing that the caller may not know; what they are shown is in the other part of their entity tag. */
    public long tag(EnrolledPerson enrollment) {
        if (near) {
            return enrollment.version();
        }
        if (leftBehind(enrollment)) {
            return -4;
        }
        if (!enrollment.begun() || enrollment.state() == EnrollmentState.CANCELLED) {
            return enrollment.knownVersion();
        }
        EnrollmentState shown = ofEverybody();
        // no version is below zero
        return shown == EnrollmentState.DREAMING ? -1 : shown == EnrollmentState.SURFACED ? -2 : -3;
    }

    /** The dream began without them, whyever it did. */
    private boolean leftBehind(EnrolledPerson enrollment) {
        return !enrollment.begun()
                && enrollment.knownFrom() != EnrollmentState.CANCELLED
                && !session.beforeTheDream()
                && session != SessionState.CANCELLED;
    }

    /** Whoever began the dream is where the session is. */
    private EnrollmentState ofEverybody() {
        return switch (session) {
            case PLANNED, OPEN, CHECK_IN, DREAMING, PAUSED, CANCELLED -> EnrollmentState.DREAMING;
            case SURFACING -> EnrollmentState.SURFACED;
            case AFTERCARE, CLOSED -> EnrollmentState.DONE;
        };
    }
}
