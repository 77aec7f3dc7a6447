package city.novaaria.dreamocracy.fear;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewFearPermissions", description = "Everything that a fear may be used for from now on.")
record NewPermissions(
        @Schema(description = "What it may be used for, each purpose at most once.") @NotNull @Size(min = 1, max = 5)
        List<@NotNull @Valid Permission> permissions,

        @Schema(
                description = "When every permission ends; in the future, at most 100 years away.",
                example = "2030-12-31T23:00:00.000Z")
        @Nullable
        Instant until) {}
