package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "CorrectiveActionDone", description = "That a corrective action is carried out.")
record NewCompletion(
        @Schema(
                description = "By what somebody else sees that it is done.",
                example = "All laces lie in the cabinet; its key hangs at the console.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String evidence) {

    @Override
    public String toString() {
        return "NewCompletion";
    }
}
