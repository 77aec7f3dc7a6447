package city.novaaria.dreamocracy.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/**
 * A file as it is sent: part by part, from wherever the reader begins. It can be destroyed at any moment: what is sent first is
 * loaded before anything is said about it, and when a later part is gone the connection ends.
 */
final class KeptFile extends AbstractResource {

    private final FileStore store;
    private final MediaId id;
    private final FileStore.Rendition rendition;
    private final int size;

    // what was loaded last
    private int loaded = -1;
    private byte[] part = {};

    KeptFile(FileStore store, MediaId id, FileStore.Rendition rendition, int size) {
        this.store = store;
        this.id = id;
        this.rendition = rendition;
        this.size = size;
    }

    /** Whether what stands there is still kept. */
    boolean load(long place) {
        int number = Math.toIntExact(place / FileStore.PART);
        if (number == loaded) {
            return true;
        }
        Optional<byte[]> found = store.part(id, rendition, number);
        found.ifPresent(bytes -> {
            part = bytes;
            loaded = number;
        });
        return found.isPresent();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public String getDescription() {
        return "file " + id;
    }

    @Override
    public InputStream getInputStream() {
        return new Parts();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptFile file && file.id.equals(id) && file.rendition == rendition;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private final class Parts extends InputStream {

        private int place;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (place >= size) {
                return -1;
            }
            if (!load(place)) {
                throw new EOFException("destroyed while it was read: " + getDescription());
            }
            int within = place % FileStore.PART;
            int bytes = Math.min(most, part.length - within);
            System.arraycopy(part, within, into, from, bytes);
            place += bytes;
            return bytes;
        }

        /** What is not wanted is not read. */
        @Override
        public long skip(long wanted) {
            int skipped = Math.clamp(wanted, 0, size - place);
            place += skipped;
            return skipped;
        }
    }
}
