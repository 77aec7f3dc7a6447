package city.novaaria.dreamocracy.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Goes over the pages of an Ogg file (RFC 3533): one sound from its first page to its last, each as its sum says, and nothing
 * between or behind them.
 */
final class OggPages {

    private static final int HEAD = 27;
    private static final int POLYNOMIAL = 0x04c11db7;
    private static final int BEGINS = 2;
    private static final int ENDS = 4;

    private static final int[] SUMS = sums();

    private final ByteBuffer file;
    private final int stream;
    private int pages;
    private boolean ended;

    private OggPages(byte[] sent) {
        file = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
        stream = file.getInt(14);
    }

    /** Fails in one way or another where it is not even long enough for a page. */
    static boolean areWhole(byte[] sent) {
        return new OggPages(sent).areWhole();
    }

    private boolean areWhole() {
        int place = 0;
        long heard = 0;
        while (place < file.limit()) {
            int length = length(place);
            if (ended || !isNext(place) || file.getInt(place + 22) != sum(place, length)) {
                return false;
            }
            ended = (file.get(place + 5) & ENDS) != 0;
            heard = Math.max(heard, file.getLong(place + 6));
            pages++;
            place += length;
        }
        return ended && heard > 0 && isSound();
    }

    private int length(int place) {
        int segments = file.get(place + 26) & 0xff;
        int length = HEAD + segments;
        for (int segment = 0; segment < segments; segment++) {
            length += file.get(place + HEAD + segment) & 0xff;
        }
        return length;
    }

    private boolean isNext(int place) {
        boolean begins = (file.get(place + 5) & BEGINS) != 0;
        return says(place, "OggS\0")
                && begins == (pages == 0)
                && file.getInt(place + 14) == stream
                && file.getInt(place + 18) == pages;
    }

    private boolean isSound() {
        int content = HEAD + (file.get(26) & 0xff);
        return says(content, "\1vorbis") || says(content, "OpusHead");
    }

    private boolean says(int place, String word) {
        byte[] found = new byte[word.length()];
        file.get(place, found);
        return word.equals(new String(found, StandardCharsets.ISO_8859_1));
    }

    /** Of the whole page, without the four bytes in which it stands. */
    private int sum(int place, int length) {
        int sum = 0;
        for (int at = 0; at < length; at++) {
            int octet = at >= 22 && at < 26 ? 0 : file.get(place + at) & 0xff;
            sum = sum << 8 ^ SUMS[sum >>> 24 ^ octet];
        }
        return sum;
    }

    private static int[] sums() {
        int[] sums = new int[256];
        for (int octet = 0; octet < sums.length; octet++) {
            int sum = octet << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
            }
            sums[octet] = sum;
        }
        return sums;
    }
}
