package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Reports it. */
@Schema(description = "What happened, as it is known afterwards; name nobody.")
record NewHazardReport(
        @Schema(
                description = "What happened.",
                example = "The image faded within a minute after the change; everybody dreamt on quietly.")
        @NotNull
        @Size(min = 1, max = 8000)
        @Prose
        String text) {

    @Override
    public String toString() {
        return "NewHazardReport";
    }
}
