package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What whoever accompanies a session sees of who else does. */
public interface PresenceRegister {

    /** Of each of these, by subject, whether they are there. */
    Map<String, PresenceState> of(PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at);

    /** When whoever of these has gone silent last was last heard of; empty when nobody has. */
    Optional<Instant> lastSignOfSilent(
            PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at);

    /**
     * When whoever of these was heard of longest ago was, while that is so long ago that the others are to know; of who
     * is on a break, once that has run out.
     */
    Optional<Instant> quietSince(PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at);
}
