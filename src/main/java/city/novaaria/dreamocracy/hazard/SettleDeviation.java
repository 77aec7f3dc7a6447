package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.participant.WhoSpeaks;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What follows a change that met a hazard: the report about it, and the review of the report by somebody independent. */
@Component
class SettleDeviation {

    private final HazardDeviations deviations;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final ParticipantRegister participants;
    private final ApprovalRegister approvals;
    private final ServerClock clock;

    SettleDeviation(
            HazardDeviations deviations,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            ParticipantRegister participants,
            ApprovalRegister approvals,
            ServerClock clock) {
        this.deviations = deviations;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.approvals = approvals;
        this.clock = clock;
    }

    @AtomicStep
    public HazardDeviation report(Caller caller, DeviationId id, String text) {
        HazardDeviation deviation = deviations.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor by = caller.mustHold(deviation.sanctuaryId(), Role.WEAVER, Role.FACILITATOR);
        deviation.report(text, by, clock.now());
        return deviations.saveAndFlush(deviation);
    }

    @AtomicStep
    public CharterDecision<HazardDeviation> review(Caller caller, DeviationId id, NewHazardReview request) {
        HazardDeviation deviation = deviations.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor by = caller.mustHold(deviation.sanctuaryId(), Role.ETHICIST);
        Set<String> involved = new HashSet<>(sessions.involved(sessions.find(deviation.sessionId())));
        involved.addAll(WhoSpeaks.forThese(participants
                .about(enrollments.everybodyOf(deviation.sessionId()))
                .values()));
        involved.addAll(deviation.involved());
        Bench bench = approvals.independentOf(deviation.versionId(), involved);
        if (bench.seatOf(caller).isEmpty()) {
            Objected<HazardDeviation> objected =
                    Bench.objectsTo(Subject.session(deviation.sessionId().value()));
            deviation.objected(EvaluationPoint.ETHICS_DECISION, objected.objections(), by, clock.now());
            deviations.save(deviation);
            return objected;
        }
        deviation.review(request.verdict(), request.rationale(), by, clock.now());
        return new Granted<>(deviations.saveAndFlush(deviation));
    }
}
