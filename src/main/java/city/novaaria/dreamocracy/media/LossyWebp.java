package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.Refused;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The one picture in a WebP, without what was written beside it: colour profiles, where it was taken, and the like.
 *
 * <p>What is lossless, transparent or moves is refused: the reader that there is for Java does not come back from some of those,
 * because it goes on at their end, and repeats a step as often as a few bits say so. What is lossy ends for it with the file, and
 * takes as long as its head says that it is large.
 */
record LossyWebp(int width, int height, ByteBuffer frame) {

    private static final int HEAD = 12;
    private static final int PART_HEAD = 8;
    private static final int FOURTEEN_BITS = 0x3fff;

    /** By which a picture that stands for itself begins, after three bytes. */
    private static final int START = 0x2a019d;

    /** Refuses what is odd, and what there is more of than one picture. */
    static LossyWebp in(byte[] sent) {
        try {
            return of(onlyFrame(ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN)));
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException broken) {
            throw Refused.because(MediaProblem.FILE_BROKEN);
        }
    }

    private static ByteBuffer onlyFrame(ByteBuffer file) {
        mustBe(file.getInt(4) == file.limit() - PART_HEAD);
        file.position(HEAD);
        @Nullable ByteBuffer frame = null;
        while (file.hasRemaining()) {
            String name = name(file);
            int length = file.getInt();
            mustBe(length >= 0);
            ByteBuffer part = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            file.position(Math.addExact(file.position(), Math.addExact(length, length & 1)));
            switch (name) {
                case "VP8L", "ALPH", "ANIM", "ANMF" -> throw Refused.because(MediaProblem.PICTURE_NOT_TAKEN);
                case "VP8 " -> {
                    mustBe(frame == null);
                    frame = part;
                }
                default -> {
                    // nothing that is seen
                }
            }
        }
        if (frame == null) {
            throw Refused.because(MediaProblem.FILE_BROKEN);
        }
        return frame;
    }

    private static String name(ByteBuffer file) {
        byte[] name = new byte[4];
        file.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static LossyWebp of(ByteBuffer frame) {
        boolean standsForItself = (frame.get(0) & 1) == 0;
        mustBe(standsForItself && (frame.getInt(3) & 0xffffff) == START);
        int width = frame.getShort(6) & FOURTEEN_BITS;
        int height = frame.getShort(8) & FOURTEEN_BITS;
        mustBe(width > 0 && height > 0);
        return new LossyWebp(width, height, frame);
    }

    /** As a WebP in which there is nothing else. */
    byte[] alone() {
        int padded = frame.limit() + (frame.limit() & 1);
        return ByteBuffer.allocate(HEAD + PART_HEAD + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEAD + padded)
                .put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .putInt(frame.limit())
                .put(frame.duplicate())
                .array();
    }

    private static void mustBe(boolean right) {
        if (!right) {
            throw Refused.because(MediaProblem.FILE_BROKEN);
        }
    }

    @Override
    public String toString() {
        return "LossyWebp[" + width + " x " + height + "]";
    }
}
