package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submitted fear that an experience uses.
 *
 * @param sameSanctuary belongs to the sanctuary of the dreamscape
 * @param cleared a human screened it and cleared it
 * @param withdrawn its owner took it back
 * @param permitsDreamscape its owner allows the purpose DREAMSCAPE
 * @param permittedUntil the permission ends then; null when it does not end
 * @param tags what the screener found in it
 */
public record FearFacts(
        UUID fearId,
        boolean sameSanctuary,
        boolean cleared,
        boolean withdrawn,
        boolean permitsDreamscape,
        @Nullable Instant permittedUntil,
        Set<ContentTag> tags) {

    public FearFacts {
        tags = Set.copyOf(tags);
    }
}
