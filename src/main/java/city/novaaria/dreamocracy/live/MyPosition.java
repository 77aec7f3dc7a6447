package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.http.Envelopes;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read in all that concerned them, and when that was; it names sessions and views by hashes.
 *
 * <p>It goes to the reader and back in an envelope: which numbers lines have in a log tells how many others do not see.
 */
record MyPosition(Instant at, Map<Long, Position> seen) {

    private static final int NAME = 5;
    private static final int NUMBER = 3;
    private static final int EACH = NAME + 2 * NUMBER;

    /** What is longer is told from the beginning again. */
    private static final long LARGEST = (1L << (NUMBER * Byte.SIZE)) - 1;

    /** In characters, as written; that of as many sessions as there can be is a little shorter. */
    static final int LONGEST = 811;

    static final String PATTERN = "^[A-Za-z0-9_-]{11,}$";

    private static final int HEX = 16;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    MyPosition {
        seen = Map.copyOf(seen);
    }

    static MyPosition of(Collection<Track> tracks, Instant at) {
        Map<Long, Position> seen = new HashMap<>();
        tracks.forEach(track -> seen.put(name(track.view()), new Position(track.ordinal(), track.seq())));
        return new MyPosition(at, seen);
    }

    /** Null when the view is not among them. */
    @Nullable
    Position in(View view) {
        return seen.get(name(view));
    }

    private static long name(View view) {
        return Long.parseLong(Sha256.of(view.session() + "/" + view.name()).substring(0, NAME * 2), HEX);
    }

    static Optional<MyPosition> read(Envelopes envelopes, String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : envelopes.open(text).map(ByteBuffer::wrap).flatMap(MyPosition::read);
    }

    private static Optional<MyPosition> read(ByteBuffer bytes) {
        if (bytes.remaining() % EACH != Long.BYTES) {
            return Optional.empty();
        }
        long at = bytes.getLong();
        Map<Long, Position> seen = new HashMap<>();
        while (bytes.hasRemaining()) {
            seen.put(number(bytes, NAME), new Position((int) number(bytes, NUMBER), number(bytes, NUMBER)));
        }
        return at < 0 || at > LAST.toEpochMilli()
                ? Optional.empty()
                : Optional.of(new MyPosition(Instant.ofEpochMilli(at), seen));
    }

    /** As readers send it back. */
    String written(Envelopes envelopes) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + EACH * seen.size()).putLong(at.toEpochMilli());
        seen.forEach((view, reached) -> {
            boolean fits = reached.seq() <= LARGEST; // and so does the ordinal
            put(bytes, view, NAME);
            put(bytes, fits ? reached.ordinal() : 0, NUMBER);
            put(bytes, fits ? reached.seq() : 0, NUMBER);
        });
        return envelopes.seal(bytes.array());
    }

    private static void put(ByteBuffer bytes, long number, int length) {
        for (int shift = (length - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.put((byte) (number >> shift));
        }
    }

    private static long number(ByteBuffer bytes, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
        }
        return number;
    }

    @Override
    public String toString() {
        return "MyPosition";
    }
}
