package city.novaaria.dreamocracy.media;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "ShelvedMedia", description = "A file that is kept, and what shows it.")
record ShelvedMediaView(
        @Schema(description = "The file.") MediaView media,

        @Schema(description = "What shows it now, as far as you may know: the newest 100.") @Size(max = 100)
        List<MediaUse> uses) {

    ShelvedMediaView {
        uses = List.copyOf(uses);
    }

    @Override
    public String toString() {
        return "ShelvedMediaView[" + media.id() + "]";
    }
}
