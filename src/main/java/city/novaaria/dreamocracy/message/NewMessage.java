package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is left for people.")
record NewMessage(
        @Schema(description = "What it says.", example = "We begin ten minutes later; tea is in the hall.")
        @NotNull
        @Size(min = 1, max = 1000)
        @Prose
        String text,

        @Schema(
                description =
                        "The enrollment of whom it is for; null when it is for everybody who is in the session now.",
                example = "01930000-0000-7000-8000-000000000701")
        @Nullable
        EnrollmentId enrollmentId) {

    @Override
    public String toString() {
        return "NewMessage";
    }
}
