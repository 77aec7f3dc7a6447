package city.novaaria.dreamocracy.fear;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a submitted fear; random for anonymous ones, so that the id does not tell when it was made. */
@Embeddable
public record FearId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FearId {}

    public static FearId of(String text) {
        return new FearId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
