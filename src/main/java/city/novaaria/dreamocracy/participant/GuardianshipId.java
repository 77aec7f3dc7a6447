package city.novaaria.dreamocracy.participant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the link between a child and one guardian. */
@Embeddable
public record GuardianshipId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GuardianshipId {}

    public static GuardianshipId of(String text) {
        return new GuardianshipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
