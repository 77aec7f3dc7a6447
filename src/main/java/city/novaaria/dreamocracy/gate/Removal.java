package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.session.RemovalReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why somebody is taken out of the dream for safety.")
record Removal(
        @Schema(description = "What the person is told; OTHER when nothing is said.", example = "UNWELL") @Nullable
        RemovalReason reason) {

    static RemovalReason reasonOf(@Nullable Removal removal) {
        return removal == null
                ? RemovalReason.OTHER
                : Objects.requireNonNullElse(removal.reason(), RemovalReason.OTHER);
    }
}
