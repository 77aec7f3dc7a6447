package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.UUID;

/** Files that people keep for themselves: nobody of the house sees them but by a {@link MediaAudience}, and they can be destroyed. */
public interface OwnFiles {

    /** Finds out what it is and makes it harmless, outside of any transaction; refuses what is odd. */
    CheckedFile check(String contentType, byte[] sent);

    /**
     * Keeps it, if the house has room for it; what lies on the shelf already is kept once.
     *
     * @param shelf the id of what it is part of
     */
    MediaId keep(SanctuaryId house, UUID shelf, CheckedFile file, Actor by);

    /** Destroys it with all that is in it; never what is a house's own. */
    void destroy(MediaId file, Actor by);

    /** Destroys what others brought of it for a house, wherever it lies; the file itself stays. */
    void destroyCopies(MediaId file, Actor by);
}
