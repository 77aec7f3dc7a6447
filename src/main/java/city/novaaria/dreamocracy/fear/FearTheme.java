package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a cleared fear touches something, with all that it takes to count it.
 *
 * @param contributor who gave it; the same for all who gave one as nobody, because they may be one person
 * @param countsUntil when its permissions end
 */
@Embeddable
record FearTheme(String tag, UUID sanctuaryId, String contributor, Instant countsUntil) {

    private static final String NOBODY = "";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static FearTheme of(String tag, SanctuaryId house, @Nullable String owner, @Nullable Instant until) {
        return new FearTheme(
                tag,
                house.value(),
                Objects.requireNonNullElse(owner, NOBODY),
                Objects.requireNonNullElse(until, NEVER));
    }

    @Override
    public String toString() {
        return "FearTheme";
    }
}
