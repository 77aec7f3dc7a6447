package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Optional;

/** Which version a house is likely to dream first. */
public interface Prospects {

    /**
     * The submitted version of a dreamscape of the sanctuary, not retired, that is nearest to an approval in force; the latest
     * of several.
     */
    Optional<VersionId> nearestToApproval(SanctuaryId sanctuary, Instant at);
}
