package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Media", description = "A file that a sanctuary keeps.")
record MediaView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000a41")
        MediaId id,

        @Schema(description = "The sanctuary that keeps it.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What it is, as it is kept.", example = "PNG")
        MediaKind kind,

        @Schema(
                description = "SHA-256 of what is kept; not of what was sent, since pictures are painted anew.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "How many bytes are kept.", example = "48211")
        int size,

        @Schema(description = "How wide it is, in pixels; null for what is no picture.", example = "640") @Nullable
        Integer width,

        @Schema(description = "How high it is, in pixels; null for what is no picture.", example = "480") @Nullable
        Integer height,

        @Schema(
                description = "Where whoever may see it reads it, also in parts.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String href,

        @Schema(
                description = "Where a small picture of it is; null for what is no picture.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/thumbnail")
        @Nullable
        String thumbnailHref,

        @Schema(description = "When it was brought.") Instant uploadedAt) {

    static MediaView of(MediaItem item) {
        String href = MediaFiles.PATH + "/" + item.sha256();
        return new MediaView(
                item.id(),
                item.sanctuaryId(),
                item.kind(),
                item.sha256(),
                item.size(),
                item.width(),
                item.height(),
                href,
                item.thumbnailSize() > 0 ? href + MediaFiles.THUMBNAIL : null,
                item.uploadedAt());
    }
}
