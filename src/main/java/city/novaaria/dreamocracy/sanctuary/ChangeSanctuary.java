package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a sanctuary. */
@MergePatch
@Schema(description = "A change of a sanctuary; what is left out stays as it is.")
record ChangeSanctuary(
        @Schema(description = "What people call it.", example = "Lantern Hall")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String name,

        @Schema(description = "Whether sessions may be planned there.", example = "OPEN")
        Sanctuary.@Nullable State state,

        @Schema(
                description =
                        "Who may read which sessions may be joined there: everybody, or those who work or dream there.",
                example = "PUBLIC")
        Sanctuary.@Nullable Programme programme) {}
