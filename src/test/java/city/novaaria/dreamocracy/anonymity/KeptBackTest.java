package city.novaaria.dreamocracy.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is missing from a sum stands for enough people. */
class KeptBackTest {

    @Test
    void nothingIsKeptBackWhereEverythingStandsForEnough() {
        assertThat(keptBack(Map.of("one", 11L, "two", 30L))).isEmpty();
    }

    @Test
    void whatStandsForTooFewIsKeptBackWithTheSmallestOfTheOthers() {
        assertThat(keptBack(Map.of("one", 10L, "two", 30L, "three", 20L))).containsExactlyInAnyOrder("one", "three");
        assertThat(keptBack(Map.of("one", 0L, "two", 30L))).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void whatIsKeptBackAnywayIsEnoughBeside() {
        Map<String, Long> numbers = Map.of("one", 10L, "two", 30L, "three", 20L);
        assertThat(of(numbers).beside(Set.of("two"))).containsExactlyInAnyOrder("one", "two");
    }

    private static Set<String> keptBack(Map<String, Long> numbers) {
        return of(numbers).all();
    }

    private static KeptBack of(Map<String, Long> numbers) {
        return new KeptBack(numbers.keySet(), name -> number(numbers, name) >= 11, name -> number(numbers, name));
    }

    private static long number(Map<String, Long> numbers, String name) {
        return numbers.getOrDefault(name, 0L);
    }
}
