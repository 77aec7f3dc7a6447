package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what the caller may know of; what is foreign answers like what does not exist. */
@Component
class FindSession {

    private static final ParticipantId NOBODY = new ParticipantId(new UUID(0, 0));

    /** Whose enrollment has ended so no longer reads the session. */
    static final Set<EnrollmentState> GONE =
            EnumSet.of(EnrollmentState.WITHDRAWN, EnrollmentState.REMOVED_FOR_SAFETY, EnrollmentState.NO_SHOW);

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    FindSession(Sessions sessions, Enrollments enrollments, GuardianRegister guardians, ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.guardians = guardians;
        this.clock = clock;
    }

    static ParticipantId self(Caller caller) {
        return caller.participant().orElse(NOBODY);
    }

    Session visible(Caller caller, SessionId id) {
        return sessions.visible(id, caller.sanctuaries(), self(caller), GONE).orElseThrow(Refused::notFound);
    }

    /** Visible, and the caller holds a role that may do this. */
    Session forAction(Caller caller, SessionId id, SessionAction action) {
        Session session = visible(caller, id);
        caller.mustHold(session.sanctuaryId(), action.roles());
        return session;
    }

    /**
     * An enrollment: one's own and as guardian a minor's in every state, as crew while the person is in sight, as facilitator in
     * every state.
     */
    Enrollment visible(Caller caller, EnrollmentId id) {
        return enrollments
                .visible(
                        id,
                        self(caller),
                        caller.sanctuaries(),
                        EnrollmentState.IN_SIGHT,
                        caller.sanctuariesAs(Role.FACILITATOR))
                .or(() -> ofWard(caller, id))
                .orElseThrow(Refused::notFound);
    }

    /** The session of an enrollment that the caller may see. */
    Session ofVisible(Caller caller, EnrollmentId id) {
        return sessions.ofVisibleEnrollment(
                        id,
                        self(caller),
                        caller.sanctuaries(),
                        EnrollmentState.IN_SIGHT,
                        caller.sanctuariesAs(Role.FACILITATOR))
                .or(() -> ofWard(caller, id).flatMap(enrollment -> sessions.withDuties(enrollment.sessionId())))
                .orElseThrow(Refused::notFound);
    }

    /** Whether the caller is a guardian who speaks for the enrolled minor. */
    boolean speaksFor(Caller caller, Enrollment enrollment) {
        return caller.participant().isPresent()
                && guardians.speaksFor(caller, enrollment.participantId(), enrollment.sanctuaryId(), clock.now());
    }

    private Optional<Enrollment> ofWard(Caller caller, EnrollmentId id) {
        return caller.participant()
                .flatMap(_ -> enrollments.findById(id))
                .filter(enrollment -> speaksFor(caller, enrollment));
    }
}
