package city.novaaria.dreamocracy.ethics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** An incident that suspended an approval, as long as the suspension lasts. */
@Embeddable
record SuspensionCause(
        UUID incidentId, @Enumerated(EnumType.STRING) ReviewEvent.Reach reach, Instant since) {

    /** Which review it suspends. */
    record Of(ReviewId review, UUID incident) {}
}
