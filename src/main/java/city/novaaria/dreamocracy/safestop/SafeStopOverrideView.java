package city.novaaria.dreamocracy.safestop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "SafeStopOverride", description = "Whether a running dream is kept from ending by itself (LIV-04).")
record SafeStopOverrideView(
        @Schema(description = "Where that stands.", example = "ASKED")
        OverrideState state,

        @Schema(
                description = "Until when it is in force, or was; null before both want it.",
                example = "2143-05-02T21:30:00.000Z")
        @Nullable
        Instant until) {

    static final SafeStopOverrideView NONE = new SafeStopOverrideView(OverrideState.NONE, null);

    static SafeStopOverrideView of(Vigil vigil, Instant at) {
        return new SafeStopOverrideView(vigil.override(at), vigil.overriddenUntil());
    }
}
