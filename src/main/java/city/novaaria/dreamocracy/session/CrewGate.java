package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.Collection;

/** Asks the charter whether a running dream would still be accompanied by enough people, and the right ones; the gate answers. */
public interface CrewGate {

    /** What is said of who comes and goes when exactly these are on duty in the held session. */
    Verdict accompaniedBy(PlannedSession held, Collection<Member> crew, Instant at);
}
