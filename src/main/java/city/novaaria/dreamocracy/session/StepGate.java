package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;

/** Asks the charter whether it would grant a step of a session as it is, holding and recording nothing; the gate answers. */
public interface StepGate {

    /**
     * What is said of one of the steps that the charter has to grant, to whoever may take it. What a person keeps to
     * themselves says nothing here, and what all together do not want to meet is as it was told last.
     */
    Verdict wouldSay(SessionAction step, SessionId id, Instant at);
}
