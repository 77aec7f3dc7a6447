package city.novaaria.dreamocracy.media;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of files that are kept. */
@Schema(name = "MediaKind", description = "What kind of file it is, as it is kept: a WebP becomes a JPEG.")
public enum MediaKind {
    PNG("image/png", Set.of("image/png")),
    JPEG("image/jpeg", Set.of("image/jpeg")),
    MP3("audio/mpeg", Set.of("audio/mpeg")),
    OGG("audio/ogg", Set.of("audio/ogg", "audio/vorbis", "audio/opus", "application/ogg")),
    WAV("audio/wav", Set.of("audio/vnd.wave", "audio/x-wav", "audio/wav")),
    FLAC("audio/flac", Set.of("audio/x-flac", "audio/flac")),
    TEXT("text/plain", Set.of("text/plain"));

    private final String contentType;
    private final Set<String> alsoCalled;

    MediaKind(String contentType, Set<String> alsoCalled) {
        this.contentType = contentType;
        this.alsoCalled = alsoCalled;
    }

    /** How it is served. */
    String contentType() {
        return this == TEXT ? contentType + ";charset=UTF-8" : contentType;
    }

    static Optional<MediaKind> called(String type) {
        return Stream.of(values())
                .filter(kind -> kind.alsoCalled.contains(type))
                .findFirst();
    }
}
