package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "A ruling on what changed since the earlier version that was approved last.")
record NewRuling(
        @Schema(description = "Whether it matters for what people agreed to.", example = "false") @NotNull
        Boolean material,

        @Schema(description = "Why.", example = "The same scenes in the same order; only the light is warmer.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason,

        @Schema(
                description =
                        "What people are told who consented to an earlier version. Who agrees that the change is not"
                                + " material leaves it out, or repeats what was proposed.",
                example = "The light at the pool is warmer than before.")
        @Size(min = 1, max = 2000)
        @Prose
        @Nullable
        String whatChanged) {

    Ruling.Finding finding() {
        return new Ruling.Finding(material, reason, whatChanged);
    }

    @Override
    public String toString() {
        return "NewRuling";
    }
}
