package city.novaaria.dreamocracy.gathering;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time at which the people of a gathering meet.
 *
 * @param curriculum what they learn there; null where nothing is said
 * @param training whoever was there may borrow a lace
 */
@Embeddable
record Meeting(Instant startsAt, Instant endsAt, @Nullable String curriculum, boolean training) {

    boolean meets(Instant from, Instant until) {
        return startsAt.isBefore(until) && from.isBefore(endsAt);
    }

    boolean isWhen(Meeting other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }

    @Override
    public String toString() {
        return "Meeting";
    }
}
