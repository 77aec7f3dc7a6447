package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.session.ReadingRights;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read in all that concerned them, and when that was; it names sessions and views by hashes.
 *
 * @param seen of each view how many of its lines
 */
record MyPosition(Instant at, Map<Long, Integer> seen) {

    private static final int EACH = Long.BYTES + Integer.BYTES;
    private static final int MOST_BYTES = Long.BYTES + EACH * ReadingRights.MOST;

    /** In characters, as written. */
    static final int LONGEST = (MOST_BYTES * 4 + 2) / 3;

    static final String PATTERN = "^[A-Za-z0-9_-]{11,}$";

    private static final int HEX = 16;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    MyPosition {
        seen = Map.copyOf(seen);
    }

    static MyPosition of(Collection<Track> tracks, Instant at) {
        Map<Long, Integer> seen = new HashMap<>();
        tracks.forEach(track -> seen.put(name(track.view()), track.ordinal()));
        return new MyPosition(at, seen);
    }

    /** Null when the view is not among them. */
    @Nullable
    Integer in(View view) {
        return seen.get(name(view));
    }

    private static long name(View view) {
        return Long.parseUnsignedLong(
                Sha256.of(view.session() + "/" + view.name()).substring(0, Long.BYTES * 2), HEX);
    }

    static Optional<MyPosition> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() % EACH != Long.BYTES) {
                return Optional.empty();
            }
            long at = bytes.getLong();
            Map<Long, Integer> seen = new HashMap<>();
            while (bytes.hasRemaining()) {
                seen.put(bytes.getLong(), Math.max(0, bytes.getInt()));
            }
            return at < 0 || at > LAST.toEpochMilli()
                    ? Optional.empty()
                    : Optional.of(new MyPosition(Instant.ofEpochMilli(at), seen));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** As readers send it back. */
    String written() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + EACH * seen.size()).putLong(at.toEpochMilli());
        seen.forEach((view, ordinal) -> bytes.putLong(view).putInt(ordinal));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Override
    public String toString() {
        return "MyPosition";
    }
}
