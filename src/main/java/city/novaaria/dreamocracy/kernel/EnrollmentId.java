package city.novaaria.dreamocracy.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one person's enrollment in one session. */
@Embeddable
public record EnrollmentId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
