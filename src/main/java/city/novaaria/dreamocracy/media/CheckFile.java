package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds out what a file is by what is in it, and makes of it what may be kept; whatever is odd is refused. */
@Component
class CheckFile {

    private static final MediaType WEBP = MediaType.image("webp");
    private static final int LONGEST_TEXT = 256 * 1024;

    private final Pictures pictures;
    private final Sounds sounds;

    /** Reading what it knows takes a moment, which no start has to wait for. */
    private final Supplier<MimeTypes> types = SingletonSupplier.of(MimeTypes::getDefaultMimeTypes);

    CheckFile(Pictures pictures, Sounds sounds) {
        this.pictures = pictures;
        this.sounds = sounds;
    }

    CheckedFile check(String saidType, byte[] sent) {
        MediaType said = MediaType.parse(saidType);
        MediaType found = detect(sent).getBaseType();
        if (said == null || !alike(said.getBaseType(), found)) {
            throw Refused.because(MediaProblem.FILE_NOT_AS_SAID);
        }
        if (found.equals(WEBP)) {
            return pictures.fromWebp(sent);
        }
        MediaKind kind = MediaKind.called(said.getBaseType().toString())
                .orElseThrow(() -> Refused.because(MediaProblem.FILE_NOT_AS_SAID));
        return switch (kind) {
            case PNG, JPEG -> pictures.from(kind, sent);
            case TEXT -> CheckedFile.of(kind, plain(sent, found));
            case WAV -> CheckedFile.of(kind, sounds.wave(sent));
            case MP3 -> CheckedFile.of(kind, sounds.mp3(sent));
            case OGG -> CheckedFile.of(kind, sounds.ogg(sent));
            case FLAC -> CheckedFile.of(kind, sounds.flac(sent));
        };
    }

    private MediaType detect(byte[] sent) {
        try (ByteArrayInputStream content = new ByteArrayInputStream(sent)) {
            return types.get().detect(content, new Metadata());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Prose may begin as any file does, but for those that a browser would run. */
    private boolean alike(MediaType said, MediaType found) {
        if (said.equals(MediaType.TEXT_PLAIN)) {
            return !found.equals(MediaType.TEXT_HTML)
                    && !types.get().getMediaTypeRegistry().isInstanceOf(found, MediaType.APPLICATION_XML);
        }
        return (said.equals(WEBP) && found.equals(WEBP))
                || MediaKind.called(said.toString())
                        .filter(kind ->
                                kind == MediaKind.called(found.toString()).orElse(null))
                        .isPresent();
    }

    private static byte[] plain(byte[] sent, MediaType found) {
        if (!isText(sent)) {
            boolean unknown = found.getType().equals("text") || found.equals(MediaType.OCTET_STREAM);
            throw Refused.because(unknown ? MediaProblem.FILE_BROKEN : MediaProblem.FILE_NOT_AS_SAID);
        }
        if (sent.length > LONGEST_TEXT) {
            throw Refused.because(MediaProblem.TEXT_TOO_LONG);
        }
        return sent;
    }

    private static boolean isText(byte[] sent) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent));
            return !text.isEmpty() && text.chars().noneMatch(CheckFile::controls);
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static boolean controls(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
