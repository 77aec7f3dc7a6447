package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "One role at one sanctuary.")
public record Membership(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The role held there.", example = "ETHICIST")
        Role role) {}
