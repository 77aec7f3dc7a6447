package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A declaration of interests.")
record NewDeclaration(
        @Schema(description = "Whether something keeps the caller from deciding freely.", example = "false") @NotNull
        Boolean conflict,

        @Schema(description = "What there is to say about it.", example = "I have no part in this dreamscape.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String statement) {

    @Override
    public String toString() {
        return "NewDeclaration";
    }
}
