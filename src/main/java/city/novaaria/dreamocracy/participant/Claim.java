package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "The code that the crew handed over.")
record Claim(
        @Schema(description = "The claim code.", example = "dck6m4e2wt1smt1cysged5e125")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode) {

    @Override
    public String toString() {
        return "Claim";
    }
}
