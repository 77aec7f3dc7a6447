package city.novaaria.dreamocracy.ethics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a condition that a reviewer attached to an approval. */
@Embeddable
public record ConditionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConditionId {}

    public static ConditionId of(String text) {
        return new ConditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
