package city.novaaria.dreamocracy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words(List.of(
            tag("tarantulas", "spiders"),
            tag("spiders", "animals", "arachnids"),
            tag("animals", null, "beasts"),
            tag("snakes", "animals"),
            tag("heights", null)));

    @Test
    void aTagIsMeantByItsSynonymsAndByEverythingBroader() {
        assertThat(words.read("spiders"))
                .isEqualTo(new ContentTag("spiders", Set.of("spiders", "arachnids", "animals", "beasts")));
        assertThat(words.read("arachnids")).isEqualTo(words.read("spiders"));
        assertThat(words.read("tarantulas").isMeantBy(List.of("beasts"))).isTrue();
        assertThat(words.read("animals").isMeantBy(List.of("spiders", "snakes")))
                .isFalse();
    }

    @Test
    void anUnknownWordIsMeantByItself() {
        assertThat(words.know("moss")).isFalse();
        assertThat(words.knowAll(List.of("beasts", "moss"))).isFalse();
        assertThat(words.read("moss")).isEqualTo(new ContentTag("moss", Set.of("moss")));
        assertThat(words.nameOf("moss")).isEqualTo("moss");
        assertThat(words.nameOf("beasts")).isEqualTo("animals");
    }

    @ParameterizedTest
    @CsvSource({"spidres, spiders", "hights, heights", "beast, animals", "arachnid, spiders", "snake, snakes"})
    void namesTheNearestFirst(String unknown, String nearest) {
        assertThat(words.nearest(unknown)).hasSize(3).startsWith(nearest);
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "'', abc, 3", "kitten, sitting, 3", "flaw, lawn, 2", "same, same, 0"})
    void countsTheLettersThatDiffer(String from, String to, int distance) {
        assertThat(Words.distance(from, to)).isEqualTo(distance);
        assertThat(Words.distance(to, from)).isEqualTo(distance);
    }

    private static KnownTag tag(String name, @Nullable String broader, String... synonyms) {
        return new KnownTag(
                new ContentTagId(Ids.next()),
                new SanctuaryId(Ids.next()),
                name,
                name,
                List.of(synonyms),
                broader,
                new Actor("celia", ActingAs.ORGANIZER),
                Instant.EPOCH);
    }
}
