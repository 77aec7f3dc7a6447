package city.novaaria.dreamocracy.waiver;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one waiver. */
@Embeddable
public record WaiverId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WaiverId {}

    public static WaiverId of(String text) {
        return new WaiverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
