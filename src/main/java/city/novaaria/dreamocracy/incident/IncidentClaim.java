package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "The code that the report was answered with.")
record IncidentClaim(
        @Schema(description = "The claim code.", example = "g9xfnxkf2bz6f8jxrxxqakg4kc")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode) {

    @Override
    public String toString() {
        return "IncidentClaim";
    }
}
