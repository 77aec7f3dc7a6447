package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Knows who of those on duty is there; whoever hears from them answers. */
public interface CrewPresence {

    /** Who gave no sign of being there for too long, or is on a break, by subject. */
    Set<String> away(PlannedSession session, Collection<Member> crew, PolicyProfile policy, Instant at);
}
