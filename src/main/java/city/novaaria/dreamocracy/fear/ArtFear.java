package city.novaaria.dreamocracy.fear;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fear may be used for in works of art.
 *
 * @param cleared somebody who did not write it cleared it, and it was not taken back
 * @param permissions what its owner permits, and how they want to be named, which minors are not
 * @param refusals what they said no to since then
 * @param until when the permission ends; null when it does not end
 */
public record ArtFear(
        FearId id,
        boolean cleared,
        List<Permission> permissions,
        Refusals refusals,
        @Nullable Instant until) {

    public ArtFear {
        permissions = List.copyOf(permissions);
    }

    static ArtFear unknown(FearId id) {
        return new ArtFear(id, false, List.of(), Refusals.NONE, null);
    }

    /** FEA-01 and FEA-02: inside of what its owner permits at that instant, and cleared. */
    public boolean permits(Permission.Attribution asked, Instant at) {
        return cleared
                && refusals.leave(permissions, at).contains(new Permission(Permission.Purpose.ART, asked))
                && (until == null || at.isBefore(until));
    }
}
