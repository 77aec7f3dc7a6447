package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewCorrectiveAction", description = "What is to be done so that it does not happen again.")
record NewCorrectiveAction(
        @Schema(
                description = "What is to be done, or why nothing has to be.",
                example = "Laces lie in the cabinet, out of the sun.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String what,

        @Schema(
                description = "Which role does it; null when nothing has to be done, and only then.",
                example = "TECHNOLOGIST")
        @Nullable
        Role role,

        @Schema(
                description = "Until when; null when nothing has to be done, and only then.",
                example = "2143-06-01T12:00:00.000Z")
        @Nullable
        Instant dueBy,

        @Schema(
                description = "Whether nothing has to be done, which a second person verifies as well.",
                example = "false")
        @Nullable
        Boolean noneNeeded) {

    boolean nothing() {
        return Boolean.TRUE.equals(noneNeeded);
    }

    /** Either somebody does it in some time, or nothing has to be done. */
    boolean whole() {
        return nothing() ? role == null && dueBy == null : role != null && dueBy != null;
    }

    @Override
    public String toString() {
        return "NewCorrectiveAction";
    }
}
