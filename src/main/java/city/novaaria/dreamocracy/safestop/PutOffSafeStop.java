package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A facilitator on duty and an ethicist, two people who do not dream there, put off that a dream ends by itself: once, and for
 * no longer than the policy says. What a person ends, and what a suspension ends, they cannot put off.
 */
@Component
class PutOffSafeStop {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final SanctuaryRegister sanctuaries;
    private final Vigils vigils;
    private final ServerClock clock;

    PutOffSafeStop(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            SanctuaryRegister sanctuaries,
            Vigils vigils,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
        this.vigils = vigils;
        this.clock = clock;
    }

    /** The first of the two asks, the second one agrees; whoever repeats it changes nothing. */
    @AtomicStep
    public SafeStopOverrideView putOff(Caller caller, SessionId id) {
        rolesOf(caller, sessions.visible(caller, id));
        enrollments.mustNotDreamIn(id, caller);
        PlannedSession session = sessions.holdRunning(caller, id);
        Set<Role> roles = rolesOf(caller, session);
        Instant at = clock.now();
        Vigil vigil = vigils.findById(id).orElseGet(() -> new Vigil(session));
        if (vigil.isOverrideSpent(at)) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session, caller, false));
        }
        vigil.putOff(roles, caller.as(roles.iterator().next()), longest(session), at);
        return SafeStopOverrideView.of(vigils.saveAndFlush(vigil), at);
    }

    @Transactional(readOnly = true)
    public SafeStopOverrideView of(Caller caller, SessionId id) {
        rolesOf(caller, sessions.visible(caller, id));
        return vigils.findById(id)
                .map(vigil -> SafeStopOverrideView.of(vigil, clock.now()))
                .orElse(SafeStopOverrideView.NONE);
    }

    private static Set<Role> rolesOf(Caller caller, PlannedSession session) {
        caller.mustHold(session.sanctuaryId(), Role.FACILITATOR, Role.ETHICIST);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (caller.holds(session.sanctuaryId(), Role.ETHICIST)) {
            roles.add(Role.ETHICIST);
        }
        if (session.isAccompaniedBy(caller)) {
            roles.add(Role.FACILITATOR);
        }
        if (roles.isEmpty()) {
            session.mustBeAccompaniedBy(caller);
        }
        return roles;
    }

    private Duration longest(PlannedSession session) {
        return sanctuaries
                .find(session.sanctuaryId())
                .orElseThrow(Refused::notFound)
                .policy()
                .longestOverride();
    }
}
