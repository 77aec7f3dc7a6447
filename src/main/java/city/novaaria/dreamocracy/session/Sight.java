package city.novaaria.dreamocracy.session;

/**
 * How an enrollment is seen by one caller.
 *
 * <p>Near are the person, the guardians of a minor, and who facilitates on duty in the session. Everybody else on the crew
 * sees from afar: until the session is over nothing that they see differs by whether somebody has left.
 *
 * @param session where the session of the enrollment stands
 */
public record Sight(boolean guardian, boolean onDuty, boolean near, SessionState session) {

    /** Where the enrollment stands, as far as it is told. */
    public EnrollmentState state(EnrolledPerson enrollment) {
        if (near || enrollment.state() == EnrollmentState.CANCELLED) {
            return enrollment.state();
        }
        return enrollment.begun() ? ofEverybody() : enrollment.knownFrom();
    }

    /** Differs whenever the enrollment is shown differently. */
    public long tag(EnrolledPerson enrollment) {
        if (near || enrollment.state() == EnrollmentState.CANCELLED) {
            return enrollment.version();
        }
        if (!enrollment.begun()) {
            return enrollment.knownVersion();
        }
        EnrollmentState shown = ofEverybody();
        // no version is below zero
        return shown == EnrollmentState.DREAMING ? -1 : shown == EnrollmentState.SURFACED ? -2 : -3;
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
