package city.novaaria.dreamocracy.media;

import org.jspecify.annotations.Nullable;

/**
 * A file that was looked into, as it is kept.
 *
 * @param thumbnail a small picture of it; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, and never compared
public record CheckedFile(
        MediaKind kind,
        byte[] bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        byte[] thumbnail) {

    private static final byte[] NONE = {};

    static CheckedFile of(MediaKind kind, byte[] bytes) {
        return new CheckedFile(kind, bytes, null, null, NONE);
    }

    @Override
    public String toString() {
        return "CheckedFile[" + kind + "]";
    }
}
