package city.novaaria.dreamocracy.charter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Something that a dream touches, with every name under which somebody may have meant it.
 *
 * @param name what it is called
 * @param meantBy its own name and synonyms, and those of everything broader: a line on animals means spiders, too
 */
public record ContentTag(String name, Set<String> meantBy) {

    /** Words in lower case, joined by hyphens. */
    public static final String PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+){0,19}$";

    public ContentTag {
        Set<String> names = new HashSet<>(meantBy);
        names.add(name);
        meantBy = Set.copyOf(names);
    }

    /** Whether one of these names means it. */
    public boolean isMeantBy(Collection<String> names) {
        return names.stream().anyMatch(meantBy::contains);
    }
}
