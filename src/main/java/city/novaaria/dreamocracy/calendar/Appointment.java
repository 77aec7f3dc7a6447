package city.novaaria.dreamocracy.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * When somebody has to be where; whoever looks over their shoulder learns no more.
 *
 * @param id stays the same whatever changes
 * @param house what people call the house
 * @param location where it is, in words
 * @param revision grows with every change
 * @param changedAt of the last change
 */
public record Appointment(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        String house,
        String location,
        Standing standing,
        long revision,
        Instant changedAt) {

    /** Whether it takes place. */
    public enum Standing {
        CONFIRMED,
        /** Its person waits for a place. */
        TENTATIVE,
        CANCELLED
    }

    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
