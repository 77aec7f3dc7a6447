package city.novaaria.dreamocracy.fear;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fear may be used for in works of art.
 *
 * @param cleared somebody who did not write it cleared it, and it was not taken back
 * @param attribution how its owner wants to be named there, which minors are not; null where they do not permit ART
 * @param until when the permission ends; null when it does not end
 */
public record ArtFear(
        FearId id,
        boolean cleared,
        Permission.@Nullable Attribution attribution,
        @Nullable Instant until) {

    static ArtFear unknown(FearId id) {
        return new ArtFear(id, false, null, null);
    }

    /** FEA-01 and FEA-02: inside of what its owner permits at that instant, and cleared. */
    public boolean permits(Permission.Attribution asked, Instant at) {
        return cleared && attribution == asked && (until == null || at.isBefore(until));
    }
}
