package city.novaaria.dreamocracy.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the frames of a FLAC file (RFC 9639): as many samples as its head promises, each frame as its sums say, in order, and
 * nothing between or behind them.
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

    /** A frame ends where its sum is right and the next one begins; -1 where that is nowhere. */
    private long heard(int first) {
        long samples = 0;
        int place = first;
        for (int frame = 0; place < file.limit(); frame++) {
            Head head = Head.at(file, place);
            if (head == null || !head.follows(frame, samples)) {
                return -1;
            }
            samples += head.samples();
            place = end(place, head, frame + 1, samples);
        }
        return samples;
    }

    private int end(int from, Head head, int nextFrame, long nextSample) {
        int sum = 0;
        for (int place = from; place < file.limit(); place++) {
            sum = added(sum, file.get(place), 16, FRAME_POLYNOMIAL);
            if (sum == 0 && place > from + head.length() && ends(place + 1, nextFrame, nextSample)) {
                return place + 1;
            }
        }
        throw new IllegalArgumentException("the last frame is not whole");
    }

    private boolean ends(int place, int nextFrame, long nextSample) {
        if (place == file.limit()) {
            return true;
        }
        Head next = Head.at(file, place);
        return next != null && next.follows(nextFrame, nextSample);
    }

    private static int added(int sum, byte octet, int bits, int polynomial) {
        int mask = (1 << bits) - 1;
        int added = sum ^ (octet & 0xff) << (bits - 8);
        for (int bit = 0; bit < 8; bit++) {
            boolean carries = (added >> (bits - 1) & 1) != 0;
            added = (added << 1 ^ (carries ? polynomial : 0)) & mask;
        }
        return added;
    }

    /**
     * How a frame begins.
     *
     * @param counted which frame it is, or with which sample it begins where they are not all as long
     */
    private record Head(boolean varying, long counted, int samples, int length) {

        static @Nullable Head at(ByteBuffer file, int place) {
            if (file.limit() - place < 16 || (file.getShort(place) & 0xfffe) != 0xfff8) {
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
            return end < file.limit() && sum(file, place, end) == (file.get(end) & 0xff)
                    ? new Head(varying, number(file, number, octets), samples, end + 1 - place)
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

        private static int sum(ByteBuffer file, int from, int end) {
            int sum = 0;
            for (int place = from; place < end; place++) {
                sum = added(sum, file.get(place), 8, HEAD_POLYNOMIAL);
            }
            return sum;
        }
    }
}
