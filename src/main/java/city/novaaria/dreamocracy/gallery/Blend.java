package city.novaaria.dreamocracy.gallery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When what several people gave counts as nobody's: enough of them, and none of them most of it. */
final class Blend {

    /** Of different people. */
    static final int ENOUGH = 11;

    private Blend() {}

    /**
     * Whether nobody can be told from the others.
     *
     * @param contributors who gave each of the fears; null for who is not known, and all of those may be one person
     */
    static boolean holds(Collection<@Nullable String> contributors) {
        Map<@Nullable String, Integer> shares = new HashMap<>();
        contributors.forEach(contributor -> shares.merge(contributor, 1, Integer::sum));
        return shares.size() >= ENOUGH && shares.values().stream().allMatch(share -> 2 * share <= contributors.size());
    }
}
