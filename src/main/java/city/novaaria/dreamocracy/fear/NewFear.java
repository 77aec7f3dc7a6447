package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "A fear and what it may be used for.")
record NewFear(
        @Schema(
                description = "The sanctuary it is given to; it must be open.",
                example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId sanctuaryId,

        @Schema(
                description = "What you are afraid of, in your own words; name nobody.",
                example = "In my dream the lift never stops, and nobody presses a button.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String text,

        @Schema(description = "What it may be used for, each purpose at most once.") @NotNull @Size(min = 1, max = 5)
        List<@NotNull @Valid Permission> permissions,

        @Schema(
                description = "When every permission ends; in the future, at most 100 years away.",
                example = "2030-12-31T23:00:00.000Z")
        @Nullable
        Instant until) {

    @Override
    public String toString() {
        return "NewFear";
    }
}
