package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Collection;

/** Asks the charter whether enough people accompany a running dream (SAF-01); the gate answers. */
public interface PresenceGate {

    /** What is said when exactly these are on duty in the held session. */
    Accompanied by(PlannedSession held, Collection<Member> crew, Instant at);

    /**
     * Whether enough people accompany it.
     *
     * @param facts about the running dream and everybody in it
     * @param now what is said of those who are there
     * @param ifAllWereThere what would be said if nobody were silent or on a break
     */
    record Accompanied(Facts facts, Verdict now, Verdict ifAllWereThere) {}
}
