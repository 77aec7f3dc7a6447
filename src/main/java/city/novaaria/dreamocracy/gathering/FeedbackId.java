package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what somebody said afterwards, and neither who nor when. */
@Embeddable
record FeedbackId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
