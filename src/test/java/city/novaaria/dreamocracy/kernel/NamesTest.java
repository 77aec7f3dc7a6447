package city.novaaria.dreamocracy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Oasis", " Oasis ", "\uFF2F\uFF41\uFF53\uFF49\uFF53", "\u24C4asis"})
    void oneNameHasManyForms(String name) {
        assertThat(Names.sameAsAny(name, List.of("The Pool", "Oasis"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oasis", "Oasis 2", "Oases"})
    void otherNamesAreOthers(String name) {
        assertThat(Names.sameAsAny(name, List.of("The Pool", "Oasis"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ilse", "Ilse", "\u0456lse", "1ilse", "lilse ", "il\u0455e", "\uFF49lse"})
    void aNameThatTheEyeCannotTellLooksLikeIt(String name) {
        assertThat(Names.looksLikeAny(name, List.of("mira", "ilse", "lilse"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weft-2.1", " Weft  2.1 ", "WEFT2.1!", "W\u00E9ft\u20032.1", "\uFF37eft 2.1", "We\u200Aft. 2.1"})
    void aThingIsCalledTheSameHoweverItIsWritten(String name) {
        assertThat(Names.key(name)).isEqualTo(Names.key("Weft 2.1"));
    }

    @Test
    void whatDiffersInLettersOrNumbersIsAnotherThing() {
        assertThat(List.of("Weft 2", "Weft 21", "Weft 2.1", "Weft 2+", "Wet 2", "\u2603", "\u2602").stream()
                        .map(Names::key))
                .doesNotHaveDuplicates();
        assertThat(Names.key("\u2603")).isNotEmpty();
    }

    @Test
    void aNameThatDiffersDoesNot() {
        assertThat(Names.looksLikeAny("elsa", List.of("mira", "ilse", "jun", "noor")))
                .isFalse();
        assertThat(Names.looksLikeAny("bram-2", List.of("bram-1", "bram"))).isFalse();
    }
}
