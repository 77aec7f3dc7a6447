package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a chamber. */
@MergePatch
@Schema(description = "A change of a chamber; what is left out stays as it is.")
record ChangeChamber(
        @Schema(description = "What people call it; unique in the sanctuary.", example = "The Blue Room")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String name,

        @Schema(description = "How many people can lie down in it.", example = "10") @Min(1) @Max(1000) @Nullable
        Integer berths,

        @Schema(description = "Whether sessions may be planned in it.", example = "CLOSED")
        Chamber.@Nullable State state) {}
