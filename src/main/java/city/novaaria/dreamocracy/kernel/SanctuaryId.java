package city.novaaria.dreamocracy.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a sanctuary: the tenant that nearly every row belongs to. */
@Embeddable
public record SanctuaryId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SanctuaryId {}

    public static SanctuaryId of(String text) {
        return new SanctuaryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
