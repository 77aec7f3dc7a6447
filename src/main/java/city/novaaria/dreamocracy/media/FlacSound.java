package city.novaaria.dreamocracy.media;

import java.nio.ByteBuffer;

/** Passes over the sound in one frame of a FLAC file (RFC 9639, section 9.2), because nothing else says where it ends. */
final class FlacSound {

    /** Of how many bits a sample is, by its code; of the first one the head of the file tells. */
    private static final int[] DEPTHS = {0, 8, 12, -1, 16, 20, 24, 32};

    private static final int LEFT_AND_SIDE = 8;
    private static final int SIDE_AND_RIGHT = 9;
    private static final int MIDDLE_AND_SIDE = 10;

    private final ByteBuffer file;

    /** In bits. */
    private long place;

    FlacSound(ByteBuffer file, int from) {
        this.file = file;
        this.place = 8L * from;
    }

    /** The first octet behind it; fails in one way or another where it is not coded as it should be. */
    int end(FlacFrames.Head head, int depthOfFile) {
        int depth = head.depth() == 0 ? depthOfFile : DEPTHS[head.depth()];
        must(depth > 0 && head.channels() <= MIDDLE_AND_SIDE);
        int channels = head.channels() < LEFT_AND_SIDE ? head.channels() + 1 : 2;
        for (int channel = 0; channel < channels; channel++) {
            pass(head.samples(), depth + (isSide(head.channels(), channel) ? 1 : 0));
        }
        return Math.toIntExact((place + 7) / 8);
    }

    /** What differs between two channels needs one bit more. */
    private static boolean isSide(int coding, int channel) {
        return switch (coding) {
            case LEFT_AND_SIDE, MIDDLE_AND_SIDE -> channel == 1;
            case SIDE_AND_RIGHT -> channel == 0;
            default -> false;
        };
    }

    private void pass(int samples, int depth) {
        must(read(1) == 0);
        int kind = read(6);
        int bits = read(1) == 0 ? depth : depth - 1 - zeros();
        must(bits > 0);
        if (kind == 0) {
            place += bits;
        } else if (kind == 1) {
            place += (long) bits * samples;
        } else if (kind >= 8 && kind <= 12) {
            predicted(samples, kind - 8, bits);
        } else {
            must(kind >= 32);
            linear(samples, kind - 31, bits);
        }
    }

    private void predicted(int samples, int order, int bits) {
        place += (long) order * bits;
        residual(samples, order);
    }

    private void linear(int samples, int order, int bits) {
        place += (long) order * bits;
        int precision = read(4) + 1;
        must(precision < 16);
        place += 5 + (long) order * precision;
        residual(samples, order);
    }

    /** How far the sound is from what is predicted: in parts, each with a length of its own. */
    private void residual(int samples, int order) {
        int coding = read(2);
        must(coding < 2);
        int parts = 1 << read(4);
        must(samples % parts == 0 && samples / parts >= order);
        for (int part = 0; part < parts; part++) {
            part(samples / parts - (part == 0 ? order : 0), coding == 0 ? 4 : 5);
        }
    }

    private void part(int samples, int bitsOfLength) {
        int length = read(bitsOfLength);
        if (length == (1 << bitsOfLength) - 1) {
            place += (long) samples * read(5);
        } else {
            for (int sample = 0; sample < samples; sample++) {
                int _ = zeros();
                place += length;
            }
        }
    }

    /** How many there are before the next one bit, which is passed as well. */
    private int zeros() {
        int zeros = 0;
        while (read(1) == 0) {
            zeros++;
        }
        return zeros;
    }

    private int read(int bits) {
        int read = 0;
        for (int bit = 0; bit < bits; bit++) {
            int octet = file.get(Math.toIntExact(place / 8));
            read = read << 1 | (octet >> (7 - place % 8) & 1);
            place++;
        }
        return read;
    }

    private static void must(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("this is no sound");
        }
    }
}
