package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "NewEmergencyAccessReview", description = "What an ethicist finds of an emergency access.")
record NewAccessReview(
        @Schema(description = "Whether there was an emergency, and no more was read than it took.", example = "true")
        @NotNull
        Boolean justified,

        @Schema(
                description = "Why, for the person and for whoever opened it.",
                example = "The duty list shows that nobody who may read it was in the house.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String finding) {

    @Override
    public String toString() {
        return "NewAccessReview";
    }
}
