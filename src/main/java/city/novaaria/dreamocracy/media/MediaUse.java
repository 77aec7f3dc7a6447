package city.novaaria.dreamocracy.media;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "MediaUse", description = "Something that shows a file.")
public record MediaUse(
        @Schema(description = "What it is.", example = "ARTWORK")
        Kind kind,

        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a51")
        UUID id) {

    @Schema(name = "MediaUseKind", description = "What can show a file.")
    public enum Kind {
        ARTWORK,
        REFLECTION
    }
}
