package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "The code that the submission of the fear was answered with.")
record WorkOfFearClaim(
        @Schema(description = "The claim code.", example = "58hj02tk1sakjchqnqnaj2bs0j")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode) {

    @Override
    public String toString() {
        return "WorkOfFearClaim";
    }
}
