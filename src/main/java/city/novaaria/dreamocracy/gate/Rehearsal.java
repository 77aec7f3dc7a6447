package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "The signal that means stop, as it was just rehearsed.")
record Rehearsal(
        @Schema(description = "A word, a gesture or a button of the person's own choice.", example = "lantern")
        @NotNull
        @Size(min = 1, max = 80)
        @OneLine
        String signal) {

    @Override
    public String toString() {
        return "Rehearsal";
    }
}
