package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is written down.")
record NewNote(
        @Schema(
                description = "What it says.",
                example = "Woke twice in the second half; a hand on the shoulder helped.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String text,

        @Schema(
                description = "The enrollment of whom it is about, who can read it; null when it is about the session.",
                example = "01930000-0000-7000-8000-000000000709")
        @Nullable
        EnrollmentId enrollmentId) {

    @Override
    public String toString() {
        return "NewNote";
    }
}
