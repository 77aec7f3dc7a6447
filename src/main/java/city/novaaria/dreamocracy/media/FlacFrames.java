package city.novaaria.dreamocracy.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the frames of a FLAC file (RFC 9639): as many samples as its head promises, each frame as its sums say, in order, and
 * nothing between or behind them, whatever its sum is.
 */
final class FlacFrames {

    private static final int STREAM_INFO = 34;
    private static final int HEAD_POLYNOMIAL = 0x07;
    private static final int FRAME_POLYNOMIAL = 0x8005;

    private final ByteBuffer file;

    private FlacFrames(byte[] sent) {
        file = ByteBuffer.wrap(sent);
    }

    /** Fails in one way or another where something that was announced is not there. */
    static boolean areWhole(byte[] sent) {
        return new FlacFrames(sent).areWhole();
    }

    private boolean areWhole() {
        boolean begins = file.getInt(0) == 0x664c6143 && (file.getInt(4) & 0x7fffffff) == STREAM_INFO;
        return begins && heard(afterTheHead()) == promised();
    }

    /** How many samples there are; where that is not said, nobody knows whether some are missing. */
    private long promised() {
        return file.getLong(18) & 0xf_ffff_ffffL;
    }

    private int afterTheHead() {
        int place = 4;
        boolean last = false;
        while (!last) {
            int said = file.getInt(place);
            last = said < 0;
            place = Math.addExact(place + 4, said & 0xffffff);
        }
        return place;
    }

    /** A frame ends behind its sum, which follows its sound; -1 where something else is there. */
    private long heard(int first) {
        int depth = (int) (file.getLong(18) >>> 36 & 0x1f) + 1;
        long samples = 0;
        int place = first;
        for (int frame = 0; place < file.limit(); frame++) {
            Head head = Head.at(file, place);
            if (head == null || !head.follows(frame, samples)) {
                return -1;
            }
            int end = new FlacSound(file, place + head.length()).end(head, depth) + 2;
            if (sum(file, place, end, 16, FRAME_POLYNOMIAL) != 0) {
                return -1;
            }
            samples += head.samples();
            place = end;
        }
        return samples;
    }

    private static int sum(ByteBuffer file, int from, int end, int bits, int polynomial) {
        int mask = (1 << bits) - 1;
        int sum = 0;
        for (int place = from; place < end; place++) {
            sum ^= (file.get(place) & 0xff) << (bits - 8);
            for (int bit = 0; bit < 8; bit++) {
                boolean carries = (sum >> (bits - 1) & 1) != 0;
                sum = (sum << 1 ^ (carries ? polynomial : 0)) & mask;
            }
        }
        return sum;
    }

    /**
     * How a frame begins.
     *
     * @param counted which frame it is, or with which sample it begins where they are not all as long
     * @param channels how many there are, and how they are coded
     * @param depth code of how many bits a sample has
     */
    record Head(boolean varying, long counted, int samples, int channels, int depth, int length) {

        static @Nullable Head at(ByteBuffer file, int place) {
            if ((file.getShort(place) & 0xfffe) != 0xfff8) {
                return null;
            }
            int size = file.get(place + 2) >> 4 & 0xf;
            int rate = file.get(place + 2) & 0xf;
            int number = place + 4;
            int octets = Math.max(1, Integer.numberOfLeadingZeros(~(file.get(number) << 24)));
            if (octets > 7 || size == 0 || rate == 15) {
                return null;
            }
            int more = number + octets;
            int samples = samples(size, file, more);
            int end = more + (size == 6 ? 1 : size == 7 ? 2 : 0) + (rate == 12 ? 1 : rate > 12 ? 2 : 0);
            boolean varying = (file.get(place + 1) & 1) != 0;
            int channels = file.get(place + 3) >> 4 & 0xf;
            int depth = file.get(place + 3) >> 1 & 7;
            return sum(file, place, end + 1, 8, HEAD_POLYNOMIAL) == 0
                    ? new Head(varying, number(file, number, octets), samples, channels, depth, end + 1 - place)
                    : null;
        }

        boolean follows(int frame, long sample) {
            return counted == (varying ? sample : frame);
        }

        private static int samples(int size, ByteBuffer file, int more) {
            return switch (size) {
                case 1 -> 192;
                case 2, 3, 4, 5 -> 576 << (size - 2);
                case 6 -> (file.get(more) & 0xff) + 1;
                case 7 -> (file.getShort(more) & 0xffff) + 1;
                default -> 256 << (size - 8);
            };
        }

        private static long number(ByteBuffer file, int place, int octets) {
            long number = octets == 1 ? file.get(place) & 0x7f : file.get(place) & 0x7f >> octets;
            for (int octet = 1; octet < octets; octet++) {
                number = number << 6 | (file.get(place + octet) & 0x3f);
            }
            return number;
        }
    }
}
