package city.novaaria.dreamocracy.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one person's enrollment in one session. */
@Embeddable
public record EnrollmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnrollmentId {}

    public static EnrollmentId of(String text) {
        return new EnrollmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
