package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "A yes or no to one scope.")
record Wish(
        @Schema(description = "What is decided about.", example = "PARTICIPATE") @NotNull
        Scope scope,

        @Schema(description = "true is a yes, false is a no.", example = "true") @NotNull
        Boolean granted) {}
