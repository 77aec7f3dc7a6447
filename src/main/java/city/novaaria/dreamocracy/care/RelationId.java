package city.novaaria.dreamocracy.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one relation of a person to somebody of the crew. */
@Embeddable
public record RelationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RelationId {}

    public static RelationId of(String text) {
        return new RelationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
