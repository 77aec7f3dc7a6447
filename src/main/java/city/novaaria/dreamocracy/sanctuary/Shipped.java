package city.novaaria.dreamocracy.sanctuary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "PolicyProfiles", description = "The policy profiles that the service ships.")
record Shipped(
        @Schema(description = "The profiles, by name.") List<PolicyProfileView> items) {}
