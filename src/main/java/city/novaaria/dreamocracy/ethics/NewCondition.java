package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "What a reviewer asks for with an approval.")
record NewCondition(
        @Schema(description = "What is asked for.", example = "Name the depth of the water in the disclosure.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String text,

        @Schema(description = "Whether nothing may start before it is verified.", example = "true") @NotNull
        Boolean blocking) {

    EthicsReview.Wish wish() {
        return new EthicsReview.Wish(text, blocking);
    }

    @Override
    public String toString() {
        return "NewCondition";
    }
}
