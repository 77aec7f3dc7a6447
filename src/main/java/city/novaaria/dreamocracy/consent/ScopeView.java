package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OfferedScope", description = "One thing that can be decided on its own.")
record ScopeView(
        @Schema(description = "Its name.", example = "AV_RECORDING")
        Scope scope,

        @Schema(description = "What a yes means.", example = "Let sound or picture be recorded")
        String meaning,

        @Schema(
                description = "What a stated no does; null when it withholds the yes and does nothing else.",
                example = "A no holds from the next night on.")
        @Nullable
        String meaningOfNo,

        @Schema(description = "Whether a session cannot be run without a yes.", example = "false")
        boolean necessary) {}
