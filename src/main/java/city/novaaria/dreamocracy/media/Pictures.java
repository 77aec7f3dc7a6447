package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.Refused;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Paints pictures anew: what is kept is what is seen, without where and with what it was taken, and without anything that was
 * hidden behind it.
 */
@Component
class Pictures {

    private static final int LONGEST = 8192;

    /** One of them takes up to 100 MB while it is painted. */
    private static final long MOST_PIXELS = 12_000_000;

    /** So much memory is there for each that is painted, with all else that needs some. */
    private static final long MEMORY_OF_ONE = 256L << 20;

    /** Of a picture that comes into sight step by step; programs make about ten. */
    private static final long MOST_SCANS = 64;

    private static final int THUMBNAIL = 320;
    private static final double QUALITY = 0.9;

    private final Semaphore turns = new Semaphore(
            atOnce(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()), true);

    /** As many as there are processors, and fewer where memory is scarce. */
    static int atOnce(long memory, int processors) {
        return Math.clamp(memory / MEMORY_OF_ONE, 1, processors);
    }

    CheckedFile from(MediaKind kind, byte[] sent) {
        return painted(kind, () -> read(kind, sent));
    }

    /** Kept as a JPEG, which everybody can read, and which nothing is lost for that it had. */
    CheckedFile fromWebp(byte[] sent) {
        return painted(MediaKind.JPEG, () -> readWebp(LossyWebp.in(sent)));
    }

    private interface Reading {
        BufferedImage read() throws IOException;
    }

    private CheckedFile painted(MediaKind kind, Reading reading) {
        turns.acquireUninterruptibly();
        try {
            // nothing of what people bring lies about in files
            ImageIO.setUseCache(false);
            BufferedImage seen = reading.read();
            return new CheckedFile(
                    kind, written(seen, kind), seen.getWidth(), seen.getHeight(), written(small(seen, kind), kind));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // readers trust what a picture says of itself, and fail in many ways when that is wrong
            throw Refused.because(MediaProblem.FILE_BROKEN);
        } finally {
            turns.release();
        }
    }

    /** How large it is, is read from its head before anything is unfolded. */
    private static BufferedImage read(MediaKind kind, byte[] sent) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(kind.contentType()).next();
        try (MemoryCacheImageInputStream content = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            mayBeUnfolded(kind, sent);
            reader.setInput(content, false, kind != MediaKind.JPEG);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            mustFit(width, height);
            return upright(reader, kind, reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage readWebp(LossyWebp picture) throws IOException {
        mustFit(picture.width(), picture.height());
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance();
        try (MemoryCacheImageInputStream content =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.alone()))) {
            reader.setInput(content, false, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static void mustFit(int width, int height) {
        if (width > LONGEST || height > LONGEST || (long) width * height > MOST_PIXELS) {
            throw Refused.because(MediaProblem.PICTURE_TOO_LARGE);
        }
    }

    /** Where the head that a reader goes by says less than what comes behind it. */
    private static void mayBeUnfolded(MediaKind kind, byte[] sent) {
        if (kind == MediaKind.JPEG && scans(sent) > MOST_SCANS) {
            throw Refused.because(MediaProblem.FILE_BROKEN);
        }
    }

    /** Each of them goes over the whole picture, however little it says. */
    private static long scans(byte[] sent) {
        return IntStream.range(1, sent.length)
                .filter(place -> sent[place - 1] == (byte) 0xff && sent[place] == (byte) 0xda)
                .count();
    }

    /** As its camera was held; nobody would know afterwards. */
    private static BufferedImage upright(ImageReader reader, MediaKind kind, BufferedImage read) {
        Orientation held = kind == MediaKind.JPEG ? orientation(reader) : null;
        return held == null
                ? read
                : ExifFilterUtils.getFilterForOrientation(held).apply(read);
    }

    /** Some cameras write it where it should not be; the picture can be seen all the same. */
    private static @Nullable Orientation orientation(ImageReader reader) {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static BufferedImage small(BufferedImage seen, MediaKind kind) throws IOException {
        if (seen.getWidth() <= THUMBNAIL && seen.getHeight() <= THUMBNAIL) {
            return seen;
        }
        return Thumbnails.of(seen)
                .size(THUMBNAIL, THUMBNAIL)
                .imageType(colors(kind))
                .asBufferedImage();
    }

    private static byte[] written(BufferedImage seen, MediaKind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(seen)
                .scale(1)
                .imageType(colors(kind))
                .outputFormat(kind == MediaKind.PNG ? "png" : "jpg")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return bytes.toByteArray();
    }

    private static int colors(MediaKind kind) {
        return kind == MediaKind.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }
}
