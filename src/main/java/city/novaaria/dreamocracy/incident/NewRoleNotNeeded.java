package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "NewRoleNotNeeded", description = "That a role has no part in containing a shared nightmare.")
record NewRoleNotNeeded(
        @Schema(description = "Which; never your own.", example = "TECHNOLOGIST") @NotNull
        ContainmentRole role,

        @Schema(description = "Why.", example = "Nobody wore a lace.") @NotNull @Size(min = 1, max = 2000) @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewRoleNotNeeded[" + role + "]";
    }
}
