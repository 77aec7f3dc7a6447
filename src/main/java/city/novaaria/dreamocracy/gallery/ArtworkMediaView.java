package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.MediaKind;
import city.novaaria.dreamocracy.media.ShownMedia;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ArtworkMedia", description = "A file that is part of a work.")
record ArtworkMediaView(
        @Schema(description = "The file.", example = "01930000-0000-7000-8000-000000000a41")
        MediaId mediaId,

        @Schema(description = "What kind of file it is.", example = "PNG")
        MediaKind kind,

        @Schema(
                description = "What it shows, for who does not see or hear it.",
                example = "A lantern under water, and far above it another one.")
        String description,

        @Schema(
                description = "Where it is, for whoever may see the work.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String href,

        @Schema(
                description = "Where a small picture of it is; null where there is none.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/thumbnail")
        @Nullable
        String thumbnailHref) {

    static ArtworkMediaView of(ArtworkMedia media, ShownMedia file) {
        return new ArtworkMediaView(
                media.mediaId(), file.kind(), media.description(), file.href(), file.thumbnailHref());
    }

    @Override
    public String toString() {
        return "ArtworkMediaView[" + mediaId + "]";
    }
}
