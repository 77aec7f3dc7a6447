package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "FearScreening", description = "What a human found in a fear, and whether it may be used.")
record Screening(
        @Schema(description = "Whether it may be used.", example = "CLEAR") @NotNull
        Fear.Decision decision,

        @Schema(
                description =
                        "What is in it, as tags of GET /content-tags; left out means none where it is cleared, and otherwise"
                                + " what it was.",
                example = "[\"heights\", \"closed-spaces\"]")
        @Size(max = 20)
        @Nullable
        List<
                        @NotNull @Size(min = 1, max = 40)
                        @Pattern(
                                regexp = "^[a-z0-9]+(-[a-z0-9]+){0,19}$",
                                message = "{city.novaaria.dreamocracy.Words.message}")
                        String>
                tags,

        @Schema(
                description = "With NEEDS_REDACTION: what is to be put differently, for whoever wrote it.",
                example = "Leave out the name of the street.")
        @Size(min = 1, max = 500)
        @Prose
        @Nullable
        String redactionAsked) {

    @Override
    public String toString() {
        return "Screening[" + decision + "]";
    }
}
