package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks the charter what may be waived; declared here and implemented by the gate, which alone gathers the facts. */
public interface WaiverGate {

    /**
     * For what the step that the session comes to next offers a waiver, as this and the gates after it put it; nothing where
     * no objection does.
     *
     * @param held the session
     * @param person only for them; null for anybody in the session
     * @param near who asks knows whether the person has left; others ask as if the person came to the session
     */
    Matter offered(PlannedSession held, Rule rule, @Nullable ParticipantId person, boolean near, Instant at);
}
