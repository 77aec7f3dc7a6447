package city.novaaria.dreamocracy.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            megabytes, processors, at once
            100,       8,          1
            256,       8,          1
            500,       8,          1
            576,       8,          2
            576,       1,          1
            8000,      4,          4
            """)
    void asManyArePaintedAtOnceAsThereAreMemoryAndProcessors(long megabytes, int processors, int atOnce) {
        assertThat(Pictures.atOnce(megabytes << 20, processors)).isEqualTo(atOnce);
    }
}
