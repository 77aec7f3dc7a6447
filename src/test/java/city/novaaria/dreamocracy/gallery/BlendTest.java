package city.novaaria.dreamocracy.gallery;

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
        assertThat(Blend.holds(people(10))).isFalse();
        assertThat(Blend.holds(people(11))).isTrue();
    }

    @Test
    void isOfNobodyMoreThanHalf() {
        List<@Nullable String> blend = people(11);
        blend.addAll(Collections.nCopies(9, "person 0"));
        assertThat(Blend.holds(blend)).as("10 of 20").isTrue();
        blend.add("person 0");
        assertThat(Blend.holds(blend)).as("11 of 21").isFalse();
    }

    @Test
    void takesAllWhoAreNotKnownForOnePerson() {
        List<@Nullable String> blend = people(9);
        blend.addAll(Collections.nCopies(9, null));
        assertThat(Blend.holds(blend)).isFalse();
        blend.add("one more");
        assertThat(Blend.holds(blend)).isTrue();
    }

    private static List<@Nullable String> people(int many) {
        return new ArrayList<>(
                IntStream.range(0, many).mapToObj(person -> "person " + person).toList());
    }
}
