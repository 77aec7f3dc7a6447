package city.novaaria.dreamocracy.ethics;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That one ethicist found a change not to matter, as the first or with others. */
@Embeddable
record Concurrence(
        String subject,
        String reason,
        @Column(name = "concurred_at") Instant at) {

    /** The same with the review that it belongs to. */
    record Given(ReviewId review, String subject, String reason, Instant at) {

        @Override
        public String toString() {
            return "Given[" + review + "]";
        }
    }

    @Override
    public String toString() {
        return "Concurrence";
    }
}
