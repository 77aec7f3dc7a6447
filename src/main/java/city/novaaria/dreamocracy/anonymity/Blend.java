package city.novaaria.dreamocracy.anonymity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When what several people gave counts as nobody's: enough of them, and none of them most of it.
 *
 * @param contributors different people
 * @param largest what the one gave who gave most
 * @param all what all of them gave together
 */
public record Blend(int contributors, long largest, long all) {

    /** Of different people, for what everybody may see. */
    public static final int ENOUGH = 11;

    /**
     * What these gave.
     *
     * @param contributors who gave each thing; null for who is not known, and all of those may be one person
     */
    public static Blend of(Collection<@Nullable String> contributors) {
        Map<@Nullable String, Integer> shares = new HashMap<>();
        contributors.forEach(contributor -> shares.merge(contributor, 1, Integer::sum));
        return new Blend(
                shares.size(),
                shares.values().stream().mapToInt(share -> share).max().orElse(0),
                contributors.size());
    }

    /** Whether nobody can be told from the others. */
    public boolean holds() {
        return holds(ENOUGH);
    }

    /** The same where as many people are enough. */
    public boolean holds(int enough) {
        return contributors >= enough && 2 * largest <= all;
    }
}
