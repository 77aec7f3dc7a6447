package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.mp3.Mp3Parser;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads sounds through, and keeps none in which nothing is heard or something is missing. */
@Component
class Sounds {

    private interface Reading {
        boolean isWhole(ByteArrayInputStream sound)
                throws IOException, UnsupportedAudioFileException, TikaException, SAXException;
    }

    /** One that holds all that its head promises. */
    byte[] wave(byte[] sent) {
        return whole(sent, content -> {
            AudioInputStream sound = AudioSystem.getAudioInputStream(content);
            long promised = sound.getFrameLength() * sound.getFormat().getFrameSize();
            return promised > 0 && sound.skip(promised) == promised;
        });
    }

    /** One in which frames of sound follow each other. */
    byte[] mp3(byte[] sent) {
        return whole(sent, content -> {
            Metadata found = new Metadata();
            new Mp3Parser().parse(content, new DefaultHandler(), found, new ParseContext());
            String seconds = found.get(XMPDM.DURATION);
            return seconds != null && Double.parseDouble(seconds) > 0;
        });
    }

    /** One of whose pages none is missing or changed; there is no library that is looked after and reads them. */
    byte[] ogg(byte[] sent) {
        return whole(sent, _ -> OggPages.areWhole(sent));
    }

    /** One of whose frames none is missing or changed; the same of its libraries. */
    byte[] flac(byte[] sent) {
        return whole(sent, _ -> FlacFrames.areWhole(sent));
    }

    private static byte[] whole(byte[] sent, Reading reading) {
        try (ByteArrayInputStream content = new ByteArrayInputStream(sent)) {
            if (reading.isWhole(content)) {
                return sent;
            }
        } catch (IOException | UnsupportedAudioFileException | TikaException | SAXException | RuntimeException broken) {
            // readers trust what a sound says of itself, and fail in many ways when that is wrong
        }
        throw Refused.because(MediaProblem.FILE_BROKEN);
    }
}
