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

    /** Whose seat has ended so no longer reads the session. */
    static final Set<SeatState> GONE = EnumSet.of(SeatState.WITHDRAWN, SeatState.REMOVED_FOR_SAFETY, SeatState.NO_SHOW);

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
     * A seat: one's own and as guardian a minor's in every state, as crew while the person is in sight, as facilitator in
     * every state.
     */
    Enrollment visible(Caller caller, EnrollmentId id) {
        return enrollments
                .visible(
                        id,
                        self(caller),
                        caller.sanctuaries(),
                        SeatState.IN_SIGHT,
                        caller.sanctuariesAs(Role.FACILITATOR))
                .or(() -> ofWard(caller, id))
                .orElseThrow(Refused::notFound);
    }

    /** The session of a seat that the caller may see. */
    Session ofVisible(Caller caller, EnrollmentId id) {
        return sessions.ofVisibleSeat(
                        id,
                        self(caller),
                        caller.sanctuaries(),
                        SeatState.IN_SIGHT,
                        caller.sanctuariesAs(Role.FACILITATOR))
                .or(() -> ofWard(caller, id).flatMap(seat -> sessions.withDuties(seat.sessionId())))
                .orElseThrow(Refused::notFound);
    }

    /** Whether the caller is a guardian who speaks for the minor in the seat. */
    boolean speaksFor(Caller caller, Enrollment seat) {
        return caller.participant().isPresent()
                && guardians.speaksFor(caller, seat.participantId(), seat.sanctuaryId(), clock.now());
    }

    private Optional<Enrollment> ofWard(Caller caller, EnrollmentId id) {
        return caller.participant().flatMap(_ -> enrollments.findById(id)).filter(seat -> speaksFor(caller, seat));
    }
}
