package city.novaaria.dreamocracy.sanctuary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a room of a sanctuary in which people dream. */
@Embeddable
public record ChamberId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChamberId {}

    public static ChamberId of(String text) {
        return new ChamberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
