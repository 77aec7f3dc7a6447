package city.novaaria.dreamocracy.anonymity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Which numbers of a table are not shown: those that stand for too few people, and the smallest of the others with them.
 * Else the former would follow from what is missing from the sum.
 *
 * @param names of all numbers of the table
 * @param enough which of them stand for enough people
 * @param size of each number
 */
public record KeptBack(Collection<String> names, Predicate<String> enough, ToLongFunction<String> size) {

    public Set<String> all() {
        return beside(Set.of());
    }

    /** The same when some of them are kept back anyway. */
    public Set<String> beside(Set<String> already) {
        Set<String> kept = names.stream()
                .filter(name -> already.contains(name) || !enough.test(name))
                .collect(Collectors.toCollection(HashSet::new));
        if (!kept.isEmpty() && kept.stream().noneMatch(enough)) {
            names.stream()
                    .filter(name -> !kept.contains(name))
                    .min(Comparator.comparingLong(size))
                    .ifPresent(kept::add);
        }
        return kept;
    }
}
