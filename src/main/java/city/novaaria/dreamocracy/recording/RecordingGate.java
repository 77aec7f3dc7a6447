package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Set;

/** Asks the charter whether everybody whom a recorder captures agrees; the gate answers, because it gathers the facts. */
public interface RecordingGate {

    /** What is said of a recorder in the held session, when these people of the crew agree. */
    Verdict recordedBy(PlannedSession held, Scope needed, Set<String> crewWhoAgreed, Instant at);
}
