package city.novaaria.dreamocracy.sanctuary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one person in one role at one sanctuary. */
@Embeddable
public record CrewId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CrewId {}

    public static CrewId of(String text) {
        return new CrewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
