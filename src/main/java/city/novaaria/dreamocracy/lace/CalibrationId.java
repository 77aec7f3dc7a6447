package city.novaaria.dreamocracy.lace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what was once seen of a lace when it was tested. */
@Embeddable
public record CalibrationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalibrationId {}

    public static CalibrationId of(String text) {
        return new CalibrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
