package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "How a person leaves the house after the dream.")
record CheckOut(
        @Schema(description = "The facilitator attests that the person is fit to leave.", example = "true") @NotNull
        Boolean fitToLeave,

        @Schema(description = "The person goes home as planned.", example = "true") @NotNull
        Boolean wayHomeFollowed,

        @Schema(
                description =
                        "How the person gets home when it is not as planned; kept with the enrollment, and shown to"
                                + " facilitators and the person only.",
                example = "A friend takes her home by boat.")
        @Size(min = 1, max = 500)
        @Prose
        @Nullable
        String deviation) {

    @Override
    public String toString() {
        return "CheckOut";
    }
}
