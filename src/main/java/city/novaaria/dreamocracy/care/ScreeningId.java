package city.novaaria.dreamocracy.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one screening of one person. */
@Embeddable
public record ScreeningId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScreeningId {}

    public static ScreeningId of(String text) {
        return new ScreeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
