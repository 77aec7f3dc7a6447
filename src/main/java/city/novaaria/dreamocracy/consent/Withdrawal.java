package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is taken back. */
@Schema(description = "What is taken back; everything when it is left out.")
record Withdrawal(
        @Schema(
                description = "The scopes to take back. With PARTICIPATE the whole consent ends.",
                example = "[\"GROUP_VISIBILITY\"]")
        @Size(max = 14)
        @Nullable
        Set<@NotNull Scope> scopes) {}
