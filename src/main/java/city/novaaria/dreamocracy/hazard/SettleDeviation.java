package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows a change that met a hazard: the report about it, and the review of the report by somebody independent. */
@Component
class SettleDeviation {

    private final HazardDeviations deviations;
    private final RunningDreams dreams;
    private final ApprovalRegister approvals;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    SettleDeviation(
            HazardDeviations deviations,
            RunningDreams dreams,
            ApprovalRegister approvals,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.deviations = deviations;
        this.dreams = dreams;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public HazardDeviation report(Caller caller, DeviationId id, String text) {
        HazardDeviation deviation = deviations.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(deviation.sanctuaryId(), Role.WEAVER, Role.FACILITATOR);
        events.publishEvent(deviation.report(text, caller.subject(), clock.now()));
        return deviations.saveAndFlush(deviation);
    }

    @AtomicStep
    public HazardDeviation review(Caller caller, DeviationId id, NewHazardReview request) {
        HazardDeviation deviation = deviations.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(deviation.sanctuaryId(), Role.ETHICIST);
        Set<String> involved = new HashSet<>(dreams.onDuty(deviation.sessionId()));
        involved.addAll(deviation.involved());
        approvals
                .independentOf(deviation.sanctuaryId(), deviation.versionId(), involved)
                .enrollmentOf(caller, Subject.session(deviation.sessionId().value()));
        events.publishEvent(deviation.review(request.verdict(), request.rationale(), caller.subject(), clock.now()));
        return deviations.saveAndFlush(deviation);
    }
}
