package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "EthicsNoteReason", description = "Why.")
record NewEthicsNoteReason(
        @Schema(description = "Why.", example = "Say for which intensities it was seen.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewEthicsNoteReason";
    }
}
