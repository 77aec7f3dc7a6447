package city.novaaria.dreamocracy.lace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a neural lace of a sanctuary. */
@Embeddable
public record LaceDeviceId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LaceDeviceId {}

    public static LaceDeviceId of(String text) {
        return new LaceDeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
