package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Says what else than sessions chambers are needed for; whoever plans by it holds the chamber. */
public interface ChamberClaims {

    /** What else needs one of these chambers at some time from one instant until before another. */
    List<Claim> of(Collection<ChamberId> chambers, Instant from, Instant until);

    /** What it is. */
    @Schema(name = "ChamberClaimKind")
    enum Kind {
        EXHIBITION
    }

    /** From an instant until before another one. */
    record Claim(ChamberId chamber, Kind kind, Instant from, Instant until) {}
}
