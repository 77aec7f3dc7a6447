package city.novaaria.dreamocracy.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When what several people gave counts as nobody's. */
class BlendTest {

    @Test
    void isElevenPeoples() {
        assertThat(Blend.of(people(10)).holds()).isFalse();
        assertThat(Blend.of(people(11)).holds()).isTrue();
    }

    @Test
    void isOfNobodyMoreThanHalf() {
        List<@Nullable String> blend = people(11);
        blend.addAll(Collections.nCopies(9, "person 0"));
        assertThat(Blend.of(blend).holds()).as("10 of 20").isTrue();
        blend.add("person 0");
        assertThat(Blend.of(blend).holds()).as("11 of 21").isFalse();
    }

    @Test
    void takesAllWhoAreNotKnownForOnePerson() {
        List<@Nullable String> blend = people(9);
        blend.addAll(Collections.nCopies(9, null));
        assertThat(Blend.of(blend).holds()).isFalse();
        blend.add("one more");
        assertThat(Blend.of(blend).holds()).isTrue();
    }

    private static List<@Nullable String> people(int many) {
        return new ArrayList<>(
                IntStream.range(0, many).mapToObj(person -> "person " + person).toList());
    }
}
