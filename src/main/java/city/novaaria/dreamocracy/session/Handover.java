package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person was handed over to somebody who takes them home.
 *
 * @param guardian who received the person, or named who did
 * @param name who received the person, when it was no guardian
 * @param by the subject of who handed them over
 */
public record Handover(
        Receiver to,
        @Nullable ParticipantId guardian,
        @Nullable String name,
        String by,
        Instant at) {

    @Override
    public String toString() {
        return "Handover";
    }
}
