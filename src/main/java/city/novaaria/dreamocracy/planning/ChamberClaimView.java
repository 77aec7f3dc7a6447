package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.session.Occupancy.Claim;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "ChamberClaim", description = "That something else than a session needs a chamber.")
record ChamberClaimView(
        @Schema(description = "What it is.", example = "EXHIBITION")
        Claim.Kind kind,

        @Schema(description = "From when on.", example = "2143-06-01T16:00:00.000Z")
        Instant from,

        @Schema(description = "Until when.", example = "2143-06-15T20:00:00.000Z")
        Instant until) {

    static ChamberClaimView of(Claim claim) {
        return new ChamberClaimView(claim.kind(), claim.from(), claim.until());
    }
}
