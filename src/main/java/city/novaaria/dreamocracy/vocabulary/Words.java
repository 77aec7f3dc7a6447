package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.charter.ContentTag;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All words as they were when they were read; immutable. */
final class Words {

    /** More would be no help to whoever looks for the right word. */
    private static final int NEAREST = 3;

    private final Map<String, ContentTag> byName = new HashMap<>();

    Words(Collection<KnownTag> tags) {
        Map<String, KnownTag> known = new LinkedHashMap<>();
        tags.forEach(tag -> known.put(tag.name(), tag));
        for (KnownTag tag : tags) {
            ContentTag content = new ContentTag(tag.name(), meaning(tag, known));
            tag.names().forEach(name -> byName.put(name, content));
        }
    }

    /** Its own names, and those of everything broader. */
    private static Set<String> meaning(KnownTag tag, Map<String, KnownTag> known) {
        Set<String> names = new HashSet<>();
        KnownTag next = tag;
        while (next != null && names.addAll(next.names())) {
            String broader = next.broader();
            next = broader == null ? null : known.get(broader);
        }
        return names;
    }

    boolean know(String name) {
        return byName.containsKey(name);
    }

    boolean knowAll(Collection<String> names) {
        return byName.keySet().containsAll(names);
    }

    /** An unknown word is meant by itself alone. */
    ContentTag read(String word) {
        ContentTag known = byName.get(word);
        return known == null ? new ContentTag(word, Set.of()) : known;
    }

    String nameOf(String word) {
        return read(word).name();
    }

    /** The known tags whose name, or one of its synonyms, takes the fewest changes of a letter. */
    List<String> nearest(String word) {
        Map<String, Integer> distances = new HashMap<>();
        byName.forEach((name, tag) -> distances.merge(tag.name(), distance(word, name), Math::min));
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Levenshtein's: how many letters have to be put in, taken out or changed. */
    static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
