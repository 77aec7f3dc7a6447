package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The gate: asks the whole charter on locked facts and flips the state in the same transaction (LIV-01). */
@Component
class StartSession {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final StartRecords records;
    private final GatherFacts facts;
    private final Snapshots snapshots;
    private final Aftercare aftercare;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    StartSession(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            StartRecords records,
            GatherFacts facts,
            Snapshots snapshots,
            Aftercare aftercare,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.records = records;
        this.facts = facts;
        this.snapshots = snapshots;
        this.aftercare = aftercare;
        this.clock = clock;
        this.events = events;
    }

    /** What the gate decided. */
    sealed interface Decision {

        record Granted(Session session) implements Decision {}

        record Objected(Session session, Verdict verdict) implements Decision {}
    }

    @AtomicStep
    public Decision start(Caller caller, SessionId id) {
        Session session = find.forAction(caller, id, SessionAction.START);
        GatherFacts.Surroundings around = facts.lockAround(session);
        // fails, and the whole step is tried again, when the plan changed since it was read above
        session = sessions.lock(id).orElseThrow(Refused::notFound);
        session.mustAllow(SessionAction.START);
        Instant at = clock.now();
        List<Enrollment> present = enrollments.in(id, EnumSet.of(EnrollmentState.CHECKED_IN));
        Facts seen = facts.about(EvaluationPoint.START, session, around, present, at);
        Verdict verdict = Charter.ask(seen);
        events.publishEvent(session.start(verdict, at));
        if (!verdict.granted()) {
            return new Decision.Objected(session, verdict);
        }
        records.save(snapshots.of(session, seen, verdict));
        Session started = sessions.saveAndFlush(session);
        enrollments.dream(id, EnrollmentState.CHECKED_IN, EnrollmentState.DREAMING, at);
        enrollments.close(
                id,
                EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.WAITLISTED, EnrollmentState.NOT_CLEARED),
                EnrollmentState.NO_SHOW,
                at);
        aftercare.begin(id, present.stream().map(Enrollment::id).toList(), around.aftercareOwner());
        return new Decision.Granted(started);
    }
}
