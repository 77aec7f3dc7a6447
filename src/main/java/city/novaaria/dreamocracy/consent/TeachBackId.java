package city.novaaria.dreamocracy.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one conversation about a text. */
@Embeddable
public record TeachBackId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeachBackId {}

    public static TeachBackId of(String text) {
        return new TeachBackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
