package city.novaaria.dreamocracy.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that a house shows everybody in its programme.
 *
 * @param id stays the same whatever changes
 * @param words what it touches
 * @param location where it is, in words
 * @param path where it is read
 * @param revision grows with every change of the plan, and with nothing else
 * @param changedAt of the last change of the plan
 */
public record Offer(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        String title,
        String synopsis,
        List<String> words,
        String location,
        String path,
        int revision,
        Instant changedAt) {

    public Offer {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "Offer[" + id + "]";
    }
}
