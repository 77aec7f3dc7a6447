package city.novaaria.dreamocracy.session;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * The person in an enrollment has met somebody who facilitates, and agreed to be accompanied by them.
 *
 * @param subject the same for all roles of that person
 */
@Embeddable
record Acquaintance(UUID crewId, String subject, Instant agreedAt) {

    @Override
    public String toString() {
        return "Acquaintance[" + crewId + "]";
    }
}
