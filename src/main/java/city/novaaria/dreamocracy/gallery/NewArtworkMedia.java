package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.media.MediaId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A file that is part of a work.")
record NewArtworkMedia(
        @Schema(description = "The file; kept by the same sanctuary.", example = "01930000-0000-7000-8000-000000000a41")
        @NotNull
        MediaId mediaId,

        @Schema(
                description = "What it shows, for who does not see or hear it.",
                example = "A lantern under water, and far above it another one.")
        @NotNull
        @Size(min = 1, max = 500)
        @OneLine
        String description) {

    ArtworkMedia media() {
        return new ArtworkMedia(mediaId, description);
    }

    @Override
    public String toString() {
        return "NewArtworkMedia";
    }
}
