package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "One role for one person.")
record NewCrew(
        @Schema(description = "The name under which the identity provider knows the person.", example = "jun")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String subject,

        @Schema(description = "What the crew calls the person.", example = "Jun")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String displayName,

        @Schema(description = "The role.", example = "FACILITATOR") @NotNull
        Role role,

        @Schema(description = "The strongest intensity this person may accompany.", example = "I4") @Nullable
        Intensity credentialedUpTo,

        @Schema(description = "Sits on the ethics board for the community, not for a science.", example = "false")
        @Nullable
        Boolean lay,

        @Schema(description = "Has no other tie to the sanctuary.", example = "false") @Nullable
        Boolean unaffiliated) {}
