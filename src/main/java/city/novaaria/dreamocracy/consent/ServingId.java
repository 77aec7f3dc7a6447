package city.novaaria.dreamocracy.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the moment when a disclosure was shown to a person. */
@Embeddable
public record ServingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServingId {}

    public static ServingId of(String text) {
        return new ServingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
