package city.novaaria.dreamocracy.aftercare;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One time that somebody was asked, or was not reached.
 *
 * @param distress the person was reached and is not well
 * @param attemptedBy the subject of who tried
 */
@Embeddable
record Attempt(
        @Enumerated(EnumType.STRING) Outcome outcome, boolean distress, String attemptedBy, Instant attemptedAt) {

    /** What came of it. */
    enum Outcome {
        DONE,
        NOT_REACHED
    }

    @Override
    public String toString() {
        return "Attempt";
    }
}
