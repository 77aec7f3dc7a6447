package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends the dream of a held session: for everybody at once, and the session itself when the last one has left. */
@Component
class EndSession {

    private final Sessions sessions;
    private final Enrollments enrollments;

    EndSession(Sessions sessions, Enrollments enrollments) {
        this.sessions = sessions;
        this.enrollments = enrollments;
    }

    /** Brings everybody back at once; some may have come out before. */
    void surface(Session session, EndReason reason, Actor by, Instant at) {
        Set<EnrollmentId> surfacing = Set.copyOf(enrollments.idsIn(session.id(), AnyOf.names(EnrollmentState.LIVE)));
        session.end(reason, surfacing, by, at);
        sessions.saveAndFlush(session);
        boolean completed = reason == EndReason.ENDED && session.isCompletedBy(at);
        enrollments.close(
                session.id(),
                EnrollmentState.LIVE,
                EnrollmentState.SURFACED,
                completed ? EnrollmentState.LIVE : EnumSet.noneOf(EnrollmentState.class),
                at);
        beginAftercareWhenAllLeft(session, by, at);
    }

    /** Aftercare begins by itself when the last one has left, under the session's lock. */
    void beginAftercareWhenAllLeft(Session session, Actor by, Instant at) {
        beginAftercare(
                session, enrollments.countBySessionIdAndStateIn(session.id(), EnrollmentState.TO_BE_SEEN_OFF), by, at);
    }

    private void beginAftercare(Session session, long stillHere, Actor by, Instant at) {
        session.everybodyLeft(stillHere, by.followedUp(), at);
        sessions.saveAndFlush(session);
    }
}
