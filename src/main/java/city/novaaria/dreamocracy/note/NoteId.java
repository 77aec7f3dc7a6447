package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one note. */
@Embeddable
public record NoteId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
