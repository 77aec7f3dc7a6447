package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why an enrollment was a mistake.")
record EnrollmentCancellation(
        @Schema(
                description = "For the person, who reads it; without names of others.",
                example = "We enrolled you twice on the same evening.")
        @Size(min = 1, max = 500)
        @Prose
        @Nullable
        String reason) {

    @Override
    public String toString() {
        return "EnrollmentCancellation";
    }
}
