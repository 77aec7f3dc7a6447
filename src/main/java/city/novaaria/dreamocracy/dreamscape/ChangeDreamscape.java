package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a dreamscape. */
@MergePatch
@Schema(description = "A change of a dreamscape; what is left out stays as it is.")
record ChangeDreamscape(
        @Schema(description = "What people call it.", example = "Lucid Oasis by night")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String title,

        @Schema(description = "Whether sessions of it may be planned.", example = "RETIRED")
        Dreamscape.@Nullable State state) {}
