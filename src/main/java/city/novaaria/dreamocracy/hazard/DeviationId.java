package city.novaaria.dreamocracy.hazard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one change of a running dream that met a hazard. */
@Embeddable
public record DeviationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeviationId {}

    public static DeviationId of(String text) {
        return new DeviationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
