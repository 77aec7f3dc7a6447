package city.novaaria.dreamocracy.consent;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "What a conversation about the text showed.")
record NewTeachBack(
        @Schema(
                description = "Whether the person said what they agree to, in their own words and as the text says.",
                example = "true")
        @NotNull
        Boolean understood) {}
