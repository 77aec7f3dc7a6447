package city.novaaria.dreamocracy.dreamscape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a design that grows in versions. */
@Embeddable
public record DreamscapeId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DreamscapeId {}

    public static DreamscapeId of(String text) {
        return new DreamscapeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
