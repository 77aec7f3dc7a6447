package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.ethics.SuspensionControl;
import city.novaaria.dreamocracy.hazard.HazardRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.incident.IncidentAccess.Post;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.safestop.SafeStopControl;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Four roles do their part under the incident's lock; with the last one it is contained (INC-03). */
@Component
class SignContainment {

    private final Incidents incidents;
    private final IncidentAccesses accesses;
    private final ContainmentSignatures signatures;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final HazardRegister hazards;
    private final SuspensionControl approvals;
    private final SafeStopControl stops;
    private final ServerClock clock;

    SignContainment(
            Incidents incidents,
            IncidentAccesses accesses,
            ContainmentSignatures signatures,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            HazardRegister hazards,
            SuspensionControl approvals,
            SafeStopControl stops,
            ServerClock clock) {
        this.incidents = incidents;
        this.accesses = accesses;
        this.signatures = signatures;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.hazards = hazards;
        this.approvals = approvals;
        this.stops = stops;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ContainmentView read(Caller caller, IncidentId id) {
        Incident incident = incidents.findById(id).orElseThrow(Refused::notFound);
        return view(visible(incident, caller), signatures.of(id));
    }

    @AtomicStep
    public ContainmentView sign(Caller caller, IncidentId id, NewSignature request) {
        Incident incident = incidents.lock(id).orElseThrow(Refused::notFound);
        IncidentAccess access = visible(incident, caller);
        Actor by = mayActAs(request.action().role(), access);
        List<ContainmentSignature> before = signatures.of(id);
        List<ContainmentAction> allowed = allowed(access, before);
        if (!allowed.contains(request.action())) {
            throw Refused.stateConflict(incident.state(), allowed);
        }
        mustBeDone(request, incident);
        return with(ContainmentSignature.signed(id, request, by, clock.now()), access, before, by);
    }

    @AtomicStep
    public ContainmentView notNeeded(Caller caller, IncidentId id, NewRoleNotNeeded request) {
        Incident incident = incidents.lock(id).orElseThrow(Refused::notFound);
        IncidentAccess access = visible(incident, caller);
        Actor by = mayActAs(ContainmentRole.ETHICIST, access);
        List<ContainmentSignature> before = signatures.of(id);
        if (request.role() == ContainmentRole.ETHICIST) {
            throw Refused.forbidden("looking-into-incident");
        }
        if (!incident.isContainedByRoles() || isDone(request.role(), before)) {
            throw Refused.stateConflict(incident.state(), allowed(access, before));
        }
        return with(
                ContainmentSignature.notNeeded(id, request.role(), request.reason(), by, clock.now()),
                access,
                before,
                by);
    }

    private ContainmentView with(
            ContainmentSignature signature, IncidentAccess access, List<ContainmentSignature> before, Actor by) {
        Incident incident = access.incident();
        List<ContainmentSignature> all =
                Stream.concat(before.stream(), Stream.of(signature)).toList();
        signatures.saveAndFlush(signature);
        Instant at = signature.signedAt();
        incident.signed(all.size() == ContainmentRole.values().length, by, at);
        incidents.saveAndFlush(incident);
        takeEffect(signature.action(), incident, by, at);
        return view(access, all);
    }

    /** The approval comes before the session, as everywhere. */
    private void takeEffect(@Nullable ContainmentAction action, Incident incident, Actor by, Instant at) {
        SessionId session = incident.sessionId();
        if (session == null || (action != ContainmentAction.STOP && action != ContainmentAction.SUSPEND)) {
            return;
        }
        if (action == ContainmentAction.SUSPEND) {
            approvals.suspend(
                    sessions.find(session).versionId(), Reach.ALL, incident.id().value(), by, at);
        }
        stops.stopForIncident(session, by.followedUp(), at);
    }

    private static IncidentAccess visible(IncidentAccess access) {
        if (!access.sees() && !access.contains()) {
            throw Refused.notFound();
        }
        return access;
    }

    private IncidentAccess visible(Incident incident, Caller caller) {
        return visible(accesses.of(incident, caller));
    }

    /** An ethicist who was there does not judge it, and nobody has a role nowhere. */
    private Actor mayActAs(ContainmentRole role, IncidentAccess access) {
        Incident incident = access.incident();
        SanctuaryId house = incident.sanctuaryId();
        if (house == null) {
            throw Refused.forbidden("looking-into-incident");
        }
        Actor by = access.caller().mustHold(house, role.held());
        if (role == ContainmentRole.ETHICIST && access.post() != Post.NONE) {
            throw Refused.forbidden("looking-into-incident");
        }
        return by;
    }

    private void mustBeDone(NewSignature request, Incident incident) {
        boolean done = switch (request.action().role()) {
            case WEAVER ->
                request.action() == ContainmentAction.RESHAPED
                        ? request.deviationId() != null && wasReshaped(request.deviationId(), incident)
                        : request.deviationId() == null;
            case TECHNOLOGIST -> Boolean.TRUE.equals(request.deviceLogsPreserved());
            case ORGANIZER -> isEverybody(request.supportedPeople(), incident);
            case ETHICIST -> Boolean.TRUE.equals(request.vulnerableLookedAfter());
        };
        if (!done) {
            throw Refused.unprocessable(FieldError.at("#/action", "Done", "containment-part"));
        }
    }

    /** Every hazard deviation lowers what people are exposed to; it has to be of this dream, and since the nightmare. */
    private boolean wasReshaped(UUID deviation, Incident incident) {
        SessionId session = incident.sessionId();
        return session != null
                && hazards.changedAt(session, deviation)
                        .filter(changed -> !changed.isBefore(incident.reportedAt()))
                        .isPresent();
    }

    /** Whoever began the dream, also who has left it since: all crew see them on one list, and nobody tells the two apart. */
    private boolean isEverybody(List<UUID> supported, Incident incident) {
        SessionId session = incident.sessionId();
        Set<UUID> dreamt = session == null
                ? Set.of()
                : enrollments.in(session, EnumSet.allOf(EnrollmentState.class)).stream()
                        .filter(EnrolledPerson::begun)
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        return dreamt.equals(new HashSet<>(supported));
    }

    private static boolean isDone(ContainmentRole role, List<ContainmentSignature> signed) {
        return signed.stream().anyMatch(signature -> signature.role() == role);
    }

    private static List<ContainmentAction> allowed(IncidentAccess access, List<ContainmentSignature> signed) {
        Incident incident = access.incident();
        SanctuaryId house = incident.sanctuaryId();
        if (house == null
                || !incident.isContainedByRoles()
                || signed.stream().anyMatch(signature -> signature.isSignedBy(access.caller()))) {
            return List.of();
        }
        return Stream.of(ContainmentAction.values())
                .filter(action -> !isDone(action.role(), signed))
                .filter(action -> access.caller().holds(house, action.role().held()))
                .filter(action -> action.role().held() != Role.ETHICIST || access.post() == Post.NONE)
                // it goes on as something milder, or not at all
                .filter(action -> action != ContainmentAction.CONTINUE || isDone(ContainmentRole.WEAVER, signed))
                .toList();
    }

    private static ContainmentView view(IncidentAccess access, List<ContainmentSignature> signed) {
        return ContainmentView.of(access.incident(), signed, access.caller(), allowed(access, signed));
    }
}
