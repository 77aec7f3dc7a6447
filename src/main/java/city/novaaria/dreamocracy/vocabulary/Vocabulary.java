package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.charter.ContentTag;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What other modules may know of the words for what a dream touches. */
public interface Vocabulary {

    /** What content touches, each with all that may mean it; an unknown word is meant by itself. */
    Set<ContentTag> read(Collection<String> tags);

    /** The same words as the vocabulary calls them, each once and in their order; an unknown one stays as it is. */
    List<String> named(Collection<String> tags);

    /**
     * Refuses with 422 and the nearest known words what nobody knows.
     *
     * @param tags the words by their places in the request, as JSON pointers
     */
    void mustKnow(Map<String, String> tags);

    /** The words of a list by their places, for {@link #mustKnow}. */
    static Map<String, String> placed(String list, List<String> tags) {
        Map<String, String> placed = new LinkedHashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            placed.put(list + "/" + i, tags.get(i));
        }
        return placed;
    }
}
