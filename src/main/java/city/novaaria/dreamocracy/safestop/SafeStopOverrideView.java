package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.safestop.Vigil.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "SafeStopOverride", description = "Whether a running dream is kept from ending by itself (LIV-04).")
record SafeStopOverrideView(
        @Schema(description = "Where that stands.", example = "ASKED")
        OverrideState state,

        @Schema(
                description =
                        "As what the first of the two asked, while it is asked for: FACILITATOR, and an ethicist has to"
                                + " agree, or ETHICIST, and a facilitator on duty has to; null otherwise.",
                example = "FACILITATOR")
        @Nullable
        Role askedAs,

        @Schema(
                description = "Until when it is in force, or was; null before both want it.",
                example = "2143-05-02T21:30:00.000Z")
        @Nullable
        Instant until) {

    static final SafeStopOverrideView NONE = new SafeStopOverrideView(OverrideState.NONE, null, null);

    /** With whose word counts still; null when nobody's does. */
    static SafeStopOverrideView of(Vigil vigil, @Nullable Asked first, Instant at) {
        return new SafeStopOverrideView(
                state(vigil, first, at), first == null ? null : first.as(), vigil.overriddenUntil());
    }

    private static OverrideState state(Vigil vigil, @Nullable Asked first, Instant at) {
        if (vigil.isPutOff(at)) {
            return OverrideState.IN_FORCE;
        }
        if (vigil.isOverrideSpent(at)) {
            return OverrideState.OVER;
        }
        return first == null ? OverrideState.NONE : OverrideState.ASKED;
    }
}
