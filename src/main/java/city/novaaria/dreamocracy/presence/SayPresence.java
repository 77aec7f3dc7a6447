package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is on duty says that they are there, or takes a break that the others cover.
 *
 * <p>Saying so waits for nobody: it holds no session. A break holds it, so that two people do not cover for each other.
 */
@Component
class SayPresence {

    private final SessionRegister sessions;
    private final SanctuaryRegister sanctuaries;
    private final Presences presences;
    private final PresenceGate gate;
    private final SessionControl control;
    private final ServerClock clock;

    SayPresence(
            SessionRegister sessions,
            SanctuaryRegister sanctuaries,
            Presences presences,
            PresenceGate gate,
            SessionControl control,
            ServerClock clock) {
        this.sessions = sessions;
        this.sanctuaries = sanctuaries;
        this.presences = presences;
        this.gate = gate;
        this.control = control;
        this.clock = clock;
    }

    @AtomicStep
    public PresenceView here(Caller caller, SessionId id) {
        PlannedSession session = sessions.visible(caller, id);
        Set<CrewId> duties = session.mustBeOnDuty(caller);
        if (!isExpected(session)) {
            return PresenceView.unheard(PresenceState.NOT_WATCHED);
        }
        PolicyProfile policy = policy(session);
        Instant at = clock.now();
        return PresenceView.of(
                seen(session, duties, by(caller, session), policy, at)
                        .getFirst()
                        .now(),
                policy,
                at);
    }

    @Transactional(readOnly = true)
    public PresenceView of(Caller caller, SessionId id) {
        PlannedSession session = sessions.visible(caller, id);
        Set<CrewId> duties = session.mustBeOnDuty(caller);
        PolicyProfile policy = policy(session);
        Instant at = clock.now();
        return isExpected(session)
                ? presences.findBySessionIdAndCrewIdIn(id, values(duties)).stream()
                        .map(Presence::now)
                        .reduce((one, other) -> other.isLaterThan(one) ? other : one)
                        .map(seen -> PresenceView.of(seen, policy, at))
                        .orElseGet(() -> PresenceView.unheard(StoredPresence.unheard(session, policy, at)))
                : PresenceView.unheard(PresenceState.NOT_WATCHED);
    }

    /** From check-in to the end of the dream. */
    private static boolean isExpected(PlannedSession session) {
        return session.state() == SessionState.CHECK_IN || session.state().live();
    }

    /**
     * At most as long as the policy says; it ends with the next sign of being there, and asking for one is none. Who was refused
     * one is watched no more than before.
     */
    @AtomicStep
    public CharterDecision<PresenceView> takeBreak(Caller caller, SessionId id) {
        sessions.visible(caller, id).mustBeOnDuty(caller);
        PlannedSession session = sessions.holdRunning(caller, id);
        Set<CrewId> duties = session.mustBeOnDuty(caller);
        Actor by = by(caller, session);
        PolicyProfile policy = policy(session);
        Instant at = clock.now();
        List<Presence> own = presences.findBySessionIdAndCrewIdIn(id, values(duties));
        if (own.stream().noneMatch(Presence::hasBreak)) {
            List<Member> others = sessions.onDuty(session).stream()
                    .filter(member -> !caller.is(member.subject()))
                    .toList();
            Verdict verdict = gate.by(session, others, at).now();
            if (!verdict.granted()) {
                control.objected(id, verdict, by);
                return CharterDecision.Objected.to(verdict);
            }
            own = seen(session, duties, by, policy, at);
            own.forEach(presence -> presence.takeBreak(policy, by, at));
            presences.saveAllAndFlush(own);
        }
        return new CharterDecision.Granted<>(PresenceView.of(own.getFirst().now(), policy, at));
    }

    /** A person with two duties is there in both. */
    private List<Presence> seen(
            PlannedSession session, Set<CrewId> duties, Actor by, PolicyProfile policy, Instant at) {
        List<Presence> own = new ArrayList<>(presences.findBySessionIdAndCrewIdIn(session.id(), values(duties)));
        own.forEach(presence -> presence.seen(policy, by, at));
        Set<UUID> known = own.stream().map(Presence::crewId).collect(Collectors.toSet());
        duties.stream()
                .filter(duty -> !known.contains(duty.value()))
                .map(duty -> new Presence(new PresenceId(Ids.next()), session, duty, by, at))
                .forEach(own::add);
        return presences.saveAllAndFlush(own);
    }

    private static Set<UUID> values(Set<CrewId> duties) {
        return duties.stream().map(CrewId::value).collect(Collectors.toSet());
    }

    private static Actor by(Caller caller, PlannedSession session) {
        return caller.mustHold(session.sanctuaryId(), Role.values());
    }

    private PolicyProfile policy(PlannedSession session) {
        return sanctuaries
                .find(session.sanctuaryId())
                .orElseThrow(Refused::notFound)
                .policy();
    }
}
