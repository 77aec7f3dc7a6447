package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "What somebody leaves of a dream; without words it is nothing but a mark, or awaits a file.")
record NewReflection(
        @Schema(
                description = "Your words; null for none. They are not changed later: take them back and write others.",
                example = "The lanterns went out one after the other, and it was not dark.")
        @Nullable
        @Size(min = 1, max = 4000)
        @Prose
        String words,

        @Schema(description = "Who sees it and what it may be used for; null for nobody and nothing.") @Nullable @Valid
        Sharing sharing) {

    Sharing shared() {
        return Objects.requireNonNullElse(sharing, Sharing.WITH_NOBODY);
    }

    @Override
    public String toString() {
        return "NewReflection";
    }
}
