package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.session.Occupancy.Claim;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "CrewClaim", description = "That somebody of the crew holds a gathering.")
record CrewClaimView(
        @Schema(description = "From when on.", example = "2143-06-01T16:00:00.000Z")
        Instant from,

        @Schema(description = "Until when.", example = "2143-06-01T18:00:00.000Z")
        Instant until) {

    static CrewClaimView of(Claim claim) {
        return new CrewClaimView(claim.from(), claim.until());
    }
}
