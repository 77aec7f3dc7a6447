package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks the charter what may be waived; declared here and implemented by the gate, which alone gathers the facts. */
public interface WaiverGate {

    /**
     * Whether an objection to the step that the session comes to next offers a waiver.
     *
     * @param held the session
     * @param person only for them; null for anybody in the session
     * @param near who asks knows whether the person has left; others ask as if the person came to the session
     */
    boolean offers(PlannedSession held, Rule rule, @Nullable ParticipantId person, boolean near, Instant at);
}
