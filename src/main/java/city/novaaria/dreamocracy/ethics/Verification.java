package city.novaaria.dreamocracy.ethics;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an ethicist finds about the evidence.")
record Verification(
        @Schema(
                description = "Whether the evidence shows that the condition is met; true when left out.",
                defaultValue = "true",
                example = "true")
        @Nullable
        Boolean accepted) {}
