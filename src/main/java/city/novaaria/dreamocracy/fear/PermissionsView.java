package city.novaaria.dreamocracy.fear;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "FearPermissions", description = "What a fear may be used for.")
record PermissionsView(
        @Schema(
                description =
                        "Each purpose with the name under which it may be used; without what you said no to in a consent since"
                                + " then.")
        List<Permission> permissions,

        @Schema(
                description = "When every permission ends; null when none does by itself.",
                example = "2030-12-31T23:00:00.000Z")
        @Nullable
        Instant until) {

    static PermissionsView of(Fear fear, Instant at) {
        return new PermissionsView(fear.permissions(true, at), fear.permittedUntil());
    }
}
