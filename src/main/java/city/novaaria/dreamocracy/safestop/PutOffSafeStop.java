package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.safestop.Vigil.Asked;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Asked first = firstWord(vigil, session, at);
        vigil.putOff(roles, first, caller.as(roles.iterator().next()), longest(session), at);
        Vigil kept = vigils.saveAndFlush(vigil);
        return SafeStopOverrideView.of(kept, firstWord(kept, session, at), at);
    }

    @Transactional(readOnly = true)
    public SafeStopOverrideView of(Caller caller, SessionId id) {
        PlannedSession session = sessions.visible(caller, id);
        rolesOf(caller, session);
        Instant at = clock.now();
        return vigils.findById(id)
                .map(vigil -> SafeStopOverrideView.of(vigil, firstWord(vigil, session, at), at))
                .orElse(SafeStopOverrideView.NONE);
    }

    /** Of who asked first, as long as they are still what they asked as. */
    private @Nullable Asked firstWord(Vigil vigil, PlannedSession session, Instant at) {
        return vigil.asked(longest(session), at)
                .filter(asked -> holders(asked.as(), session)
                        .anyMatch(member -> asked.person().equals(member.subject())))
                .orElse(null);
    }

    private Stream<Member> holders(Role role, PlannedSession session) {
        return role == Role.ETHICIST
                ? sanctuaries.roster(session.sanctuaryId()).holders(role).stream()
                : sessions.onDuty(session).stream().filter(member -> member.role() == role);
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
