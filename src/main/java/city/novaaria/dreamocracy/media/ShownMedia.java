package city.novaaria.dreamocracy.media;

import org.jspecify.annotations.Nullable;

/** What is known of a file that is part of something. */
public record ShownMedia(MediaId id, MediaKind kind, String sha256, boolean hasThumbnail) {

    /** Where it is shown, to those who may see it. */
    public String href() {
        return MediaFiles.PATH + "/" + sha256;
    }

    /** Where a small picture of it is; null where there is none. */
    public @Nullable String thumbnailHref() {
        return hasThumbnail ? href() + MediaFiles.THUMBNAIL : null;
    }
}
