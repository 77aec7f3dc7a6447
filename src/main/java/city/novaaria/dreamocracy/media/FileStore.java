package city.novaaria.dreamocracy.media;

import java.util.Optional;

/** Keeps what is in files: in the database now, elsewhere when there is more of it. */
interface FileStore {

    /** The parts of a file, but for its last, are as long as this. */
    int PART = 512 * 1024;

    /** What is kept of one file. */
    enum Rendition {
        WHOLE,
        THUMBNAIL
    }

    void keep(MediaId file, Rendition rendition, byte[] bytes);

    /** Nothing of it is kept any more. */
    void destroy(MediaId file);

    /** One of the parts, counted from 0. */
    Optional<byte[]> part(MediaId file, Rendition rendition, int number);
}
