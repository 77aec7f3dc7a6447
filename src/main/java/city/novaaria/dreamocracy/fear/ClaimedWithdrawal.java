package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.OneLine;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@JsonIgnoreProperties(ignoreUnknown = true) // an old form of it must not keep anybody
@Schema(description = "The code that the submission was answered with.")
record ClaimedWithdrawal(
        @Schema(description = "The claim code.", example = "58hj02tk1sakjchqnqnaj2bs0j")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode) {

    @Override
    public String toString() {
        return "ClaimedWithdrawal";
    }
}
