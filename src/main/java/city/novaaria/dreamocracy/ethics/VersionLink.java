package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a dreamscape, and the ruling that leads from it to an earlier one.
 *
 * @param review of that version
 * @param reconsentSince consents to it given before this no longer count; null when no such ruling was made
 * @param sameInSubstance whether a ruling is in force that what changed does not matter
 * @param since the earlier version; null while nobody has ruled
 */
record VersionLink(
        ReviewId review,
        VersionId version,
        String disclosureSha256,
        @Nullable Instant reconsentSince,
        boolean sameInSubstance,
        @Nullable VersionId since) {}
