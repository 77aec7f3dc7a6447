package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.aftercare.AftercareRegister;
import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The gate: asks the whole charter on locked facts and flips the state in the same transaction (LIV-01). */
@Component
class StartSession {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final GatedSteps steps;
    private final StartRecords records;
    private final Snapshots snapshots;
    private final AftercareRegister aftercare;
    private final ServerClock clock;

    StartSession(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            GatherFacts facts,
            GatedSteps steps,
            StartRecords records,
            Snapshots snapshots,
            AftercareRegister aftercare,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.steps = steps;
        this.records = records;
        this.snapshots = snapshots;
        this.aftercare = aftercare;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<PlannedSession> start(Caller caller, SessionId id) {
        PlannedSession seen = sessions.visible(caller, id);
        Actor by = SessionAction.START.mustBeTakenBy(caller, seen);
        Surroundings around = facts.lockAround(seen);
        PlannedSession session = sessions.hold(id);
        SessionAction.START.mustBePossible(session, caller);
        List<EnrolledPerson> everybody = enrollments.in(id, EnrollmentState.BEFORE_THE_DREAM);
        List<EnrolledPerson> present = everybody.stream()
                .filter(enrollment -> enrollment.state() == EnrollmentState.CHECKED_IN)
                .toList();
        Facts asked = facts.about(EvaluationPoint.START, session, around.expecting(everybody), present, clock.now());
        Verdict verdict = Charter.ask(asked).saidOfAll(asked.whole());
        CharterDecision<PlannedSession> decision = steps.start(
                id, everybody, Objects.requireNonNull(asked.session()).lasts(), verdict, by);
        if (verdict.granted()) {
            records.save(snapshots.of(session, asked, verdict));
            aftercare.begin(id, present.stream().map(EnrolledPerson::id).toList(), around.aftercareOwner());
        }
        return decision;
    }
}
