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

    @Test
    void aNameThatDiffersDoesNot() {
        assertThat(Names.looksLikeAny("elsa", List.of("mira", "ilse", "jun", "noor")))
                .isFalse();
        assertThat(Names.looksLikeAny("bram-2", List.of("bram-1", "bram"))).isFalse();
    }
}
