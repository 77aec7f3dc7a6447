package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for a change of the plan. */
@MergePatch
@Schema(description = "A change of the plan; what is left out stays as it is.")
record ChangeSession(
        @Schema(description = "Another chamber of the sanctuary.") @Nullable
        ChamberId chamberId,

        @Schema(description = "Another submitted version of the same dreamscape.", example = "2")
        @Min(1)
        @Max(100_000)
        @Nullable
        Integer dreamscapeVersion,

        @Schema(description = "What people call it.", example = "A night in the Oasis")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String title,

        @Schema(description = "When it is to start.") @Nullable
        Instant startsAt,

        @Schema(description = "How many places there are.", example = "5") @Min(1) @Max(1000) @Nullable
        Integer capacity,

        @Schema(description = "The fewest dreamers.", example = "2") @Min(1) @Max(1000) @Nullable
        Integer minimumDreamers) {}
