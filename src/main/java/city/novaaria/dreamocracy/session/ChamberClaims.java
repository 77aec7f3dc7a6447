package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says what else than sessions chambers are needed for; whoever plans by it holds the chamber. */
public interface ChamberClaims {

    /** What else needs one of these chambers at some time from one instant until before another. */
    List<Claim> of(Collection<ChamberId> chambers, Instant from, Instant until);

    /** Those of these houses in which any of it is not over by then. */
    Set<SanctuaryId> housesWith(Collection<SanctuaryId> houses, Instant at);

    /** What it is. */
    @Schema(name = "ChamberClaimKind")
    enum Kind {
        EXHIBITION,
        GATHERING
    }

    /**
     * From an instant until before another one.
     *
     * @param id of what it is
     */
    record Claim(UUID id, ChamberId chamber, Kind kind, Instant from, Instant until) {}
}
