package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Answers from the tables; also the sessions of enrollments in which the caller speaks for a minor. */
@Component
class FindSession implements SessionRegister {

    private final Sessions sessions;
    private final FindEnrollment enrollments;
    private final SanctuaryRegister sanctuaries;
    private final Bookings bookings;
    private final SeenSessions seen;
    private final CrewPresence presence;
    private final KnownIncidents incidents;

    FindSession(
            Sessions sessions,
            FindEnrollment enrollments,
            SanctuaryRegister sanctuaries,
            Bookings bookings,
            SeenSessions seen,
            CrewPresence presence,
            KnownIncidents incidents) {
        this.incidents = incidents;
        this.seen = seen;
        this.presence = presence;
        this.sessions = sessions;
        this.bookings = bookings;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
    }

    /** For who works at its sanctuary, and for who has an enrollment in it that has not ended. */
    @Override
    public Session visible(Caller caller, SessionId id) {
        return sessions.withDuties(id)
                .filter(session -> caller.worksAt(session.sanctuaryId())
                        || !FindEnrollment.GONE.containsAll(enrollments.statesOf(caller, id)))
                .orElseThrow(Refused::notFound);
    }

    /** The same to be looked at only. */
    Optional<SeenSession> seen(Caller caller, SessionId id) {
        return seen.find(caller, id);
    }

    /** Whoever was enrolled, and their guardians, know what it was, when, and what became of it; nothing about the others. */
    Session onceOf(Caller caller, SessionId id) {
        return sessions.withDuties(id)
                .filter(_ -> !enrollments.statesOf(caller, id).isEmpty())
                .or(() -> enrollments.wardIn(caller, id).map(_ -> find(id)))
                .orElseThrow(Refused::notFound);
    }

    @Override
    public Session ofKnown(Caller caller, EnrollmentId id) {
        return sessions.ofKnownEnrollment(id, caller.participants(), AnyOf.ids(caller.sanctuaries()))
                .or(() -> enrollments.ofWard(caller, id).map(enrollment -> find(enrollment.sessionId())))
                .orElseThrow(Refused::notFound);
    }

    @Override
    public Session find(SessionId id) {
        return sessions.withDuties(id).orElseThrow(Refused::notFound);
    }

    @Override
    public Session hold(SessionId id) {
        return sessions.lock(id).orElseThrow(Refused::notFound);
    }

    @Override
    public Session holdUnlessOver(Caller caller, SessionId id) {
        return holdIf(caller, id, state -> !state.over());
    }

    @Override
    public Session holdRunning(Caller caller, SessionId id) {
        return holdIf(caller, id, SessionState::live);
    }

    private Session holdIf(Caller caller, SessionId id, Predicate<SessionState> allowed) {
        Session session = hold(id);
        if (!allowed.test(session.state())) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session, caller, false));
        }
        return session;
    }

    @Override
    public List<SessionId> running(VersionId version) {
        return sessions.idsOf(version, EnumSet.of(SessionState.DREAMING, SessionState.PAUSED));
    }

    @Override
    public List<SessionId> waitedFor(SanctuaryId sanctuary) {
        return sessions.waitedFor(sanctuary, SessionState.BEFORE_THE_DREAM, EnrollmentState.WAITLISTED);
    }

    @Override
    public List<Member> onDuty(PlannedSession session) {
        return sanctuaries.crew(
                session.sanctuaryId(), session.duties().stream().map(Duty::crew).toList());
    }

    @Override
    public Sight sight(Caller caller, EnrolledPerson enrollment, PlannedSession session) {
        boolean guardian = !caller.is(enrollment.participantId()) && enrollments.speaksFor(caller, enrollment);
        return Sight.of(caller, enrollment, session, guardian);
    }

    @Override
    public Set<String> involved(PlannedSession session) {
        Set<String> involved = new HashSet<>(session.whoActed());
        onDuty(session).forEach(member -> involved.add(member.subject()));
        return involved;
    }

    @Override
    public Conflicts conflicts(PlannedSession session, Set<String> subjects, Instant at) {
        return bookings.conflicts(session, subjects, at);
    }

    @Override
    public Set<String> away(PlannedSession session, List<Member> crew, PolicyProfile policy, Instant at) {
        return presence.away(session, crew, policy, at);
    }

    @Override
    public IncidentFacts incidentsIn(SessionId session) {
        return incidents.in(session);
    }
}
