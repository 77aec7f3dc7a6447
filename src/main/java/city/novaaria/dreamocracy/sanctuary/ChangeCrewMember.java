package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a crew entry. */
@MergePatch
@SuppressWarnings("NullableOptional") // left out, removed and given are three things
@Schema(description = "A change of a crew entry; what is left out stays as it is.")
record ChangeCrewMember(
        @Schema(description = "What the crew calls the person.", example = "Jun")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String displayName,

        @Schema(description = "The strongest intensity this person may accompany; null for none.", example = "I4")
        @Nullable
        Optional<Intensity> credentialedUpTo,

        @Schema(description = "Sits on the ethics board for the community, not for a science.", example = "false")
        @Nullable
        Boolean lay,

        @Schema(description = "Has no other tie to the sanctuary.", example = "false") @Nullable
        Boolean unaffiliated) {

    @Nullable
    Intensity credentialAfter(@Nullable Intensity before) {
        return credentialedUpTo == null ? before : credentialedUpTo.orElse(null);
    }
}
