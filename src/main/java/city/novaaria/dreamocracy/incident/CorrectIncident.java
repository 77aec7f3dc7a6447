package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done so that something does not happen again: who leads says what, a role does it, and a second person sees that it is done. */
@Component
class CorrectIncident {

    private static final int MOST = 50;

    private final Incidents incidents;
    private final IncidentAccesses accesses;
    private final CorrectiveActions actions;
    private final ServerClock clock;

    CorrectIncident(Incidents incidents, IncidentAccesses accesses, CorrectiveActions actions, ServerClock clock) {
        this.incidents = incidents;
        this.accesses = accesses;
        this.actions = actions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CorrectiveActionsView read(Caller caller, IncidentId id) {
        IncidentAccess access = accesses.of(incidents.findById(id).orElseThrow(Refused::notFound), caller);
        CorrectiveActionsView view = view(access);
        if (!access.sees() && view.actions().isEmpty()) {
            throw Refused.notFound();
        }
        return view;
    }

    private CorrectiveActionsView view(IncidentAccess access) {
        Incident incident = access.incident();
        return new CorrectiveActionsView(
                incident.id(),
                incident.state(),
                actions.of(incident.id()).stream()
                        .filter(action -> isShown(action, access))
                        .map(action -> CorrectiveActionView.of(action, allowed(action, access)))
                        .toList());
    }

    @AtomicStep
    public CorrectiveActionsView plan(Caller caller, IncidentId id, NewCorrectiveAction request) {
        IncidentAccess access = accesses.held(caller, id);
        Actor by = access.mustTake(IncidentAction.ADD_CORRECTIVE_ACTION);
        Instant at = clock.now();
        if (!request.whole() || (request.dueBy() != null && request.dueBy().isBefore(at))) {
            throw Refused.unprocessable(FieldError.at("#/dueBy", "Done", "corrective-action"));
        }
        if (actions.of(id).size() >= MOST) {
            throw Refused.unprocessable(FieldError.at("#/what", "Most", "corrective-actions"));
        }
        access.incident().plan(by, at);
        return saved(new CorrectiveAction(id, request, by, at), access);
    }

    @AtomicStep
    public CorrectiveActionsView complete(
            Caller caller, IncidentId id, CorrectiveActionId actionId, NewCompletion request) {
        IncidentAccess access = accesses.held(caller, id);
        CorrectiveAction action = shown(access, actionId);
        Role role = action.role();
        if (role == null || !access.carriesOut(role)) {
            throw Refused.forbidden("looking-into-incident");
        }
        mustAllow(CorrectiveStep.COMPLETE, action, access);
        Actor by = caller.mustHold(house(access), role);
        Instant at = clock.now();
        action.complete(request.evidence(), by, at);
        access.incident().carriedOut(by, at);
        return saved(action, access);
    }

    @AtomicStep
    public CorrectiveActionsView verify(Caller caller, IncidentId id, CorrectiveActionId actionId) {
        IncidentAccess access = accesses.held(caller, id);
        CorrectiveAction action = shown(access, actionId);
        if (!access.verifies() || action.isOf(caller)) {
            throw Refused.forbidden("looking-into-incident");
        }
        mustAllow(CorrectiveStep.VERIFY, action, access);
        Actor by = caller.mustHold(house(access), Role.ETHICIST);
        Instant at = clock.now();
        action.verify(by, at);
        access.incident().verified(by, at);
        return saved(action, access);
    }

    private CorrectiveActionsView saved(CorrectiveAction action, IncidentAccess access) {
        actions.saveAndFlush(action);
        incidents.saveAndFlush(access.incident());
        return view(access);
    }

    private static void mustAllow(CorrectiveStep step, CorrectiveAction action, IncidentAccess access) {
        List<CorrectiveStep> allowed = allowed(action, access);
        if (!allowed.contains(step)) {
            throw Refused.stateConflict(access.incident().state(), allowed);
        }
    }

    private CorrectiveAction shown(IncidentAccess access, CorrectiveActionId id) {
        return actions.findByIdAndIncidentId(id, access.incident().id())
                .filter(action -> isShown(action, access))
                .orElseThrow(Refused::notFound);
    }

    private static boolean isShown(CorrectiveAction action, IncidentAccess access) {
        Role role = action.role();
        return access.sees() || (role != null && access.carriesOut(role));
    }

    private static SanctuaryId house(IncidentAccess access) {
        return Objects.requireNonNull(access.incident().sanctuaryId());
    }

    private static List<CorrectiveStep> allowed(CorrectiveAction action, IncidentAccess access) {
        return Stream.of(CorrectiveStep.values())
                .filter(step -> isAllowed(step, action, access))
                .toList();
    }

    private static boolean isAllowed(CorrectiveStep step, CorrectiveAction action, IncidentAccess access) {
        Role role = action.role();
        return !action.isVerified()
                && switch (step) {
                    case COMPLETE -> role != null && access.carriesOut(role);
                    case VERIFY -> action.isDone() && access.verifies() && !action.isOf(access.caller());
                };
    }
}
