package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Presence", description = "Whether you count as being there, in a session in which you are on duty.")
record PresenceView(
        @Schema(description = "Whether you do.", example = "PRESENT")
        PresenceState state,

        @Schema(
                description =
                        "Until when you count without another sign; null when you do not, or when nothing is expected.",
                example = "2143-05-02T21:01:00.000Z")
        @Nullable
        Instant presentUntil,

        @Schema(
                description = "Until when your break lasts at most; null when you are on none.",
                example = "2143-05-02T21:05:00.000Z")
        @Nullable
        Instant breakUntil) {

    /** Nothing was heard. */
    static PresenceView unheard(PresenceState state) {
        return new PresenceView(state, null, null);
    }

    static PresenceView of(Seen seen, PolicyProfile policy, Instant at) {
        PresenceState state = seen.stateAt(at, policy);
        return new PresenceView(
                state,
                state == PresenceState.PRESENT ? seen.at().plus(policy.presenceWithin()) : null,
                state == PresenceState.ON_BREAK ? seen.breakUntil() : null);
    }
}
