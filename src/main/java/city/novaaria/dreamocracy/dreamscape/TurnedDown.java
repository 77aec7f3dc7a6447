package city.novaaria.dreamocracy.dreamscape;

import java.util.Collection;
import java.util.Set;

/** Which content of a dreamscape is not handed in again as it is. */
public interface TurnedDown {

    /** Those of the given content hashes with which a version of the dreamscape was not let pass. */
    Set<String> among(DreamscapeId dreamscape, Collection<String> contentSha256);
}
