package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** the disclosure is written in the language that the person reads best. */
class TextInTheirLanguageTest {

    private final Rule rule = new TextInTheirLanguage();

    @ParameterizedTest
    @CsvSource({
        "en, en, pass",
        "en, de, fail",
        "de-AT, de, pass",
        "de, de-CH, pass",
        "DE-at, de, pass",
        "zh-Hant-TW, zh-Hans, fail",
        "zh-TW, zh, fail",
        "zh-TW, zh-Hant, pass",
        "zh-CN, zh-Hans, pass",
        "sr, sr-Latn, fail",
        "sr, sr-Cyrl, pass",
        "no, nb, pass",
        "iw, he, pass",
        "en-Latn, en, pass",
        "fil, fi, fail",
        "fi, fil, fail",
        "de, en de, pass",
        "fr, en de, fail"
    })
    void comparesLanguagesAndNotRegions(String reads, String written, String expected) {
        SampleFacts sample =
                good().languages(written.split(" ")).people(person(1).reading(reads));

        assertThat(Answer.of(rule, sample))
                .containsExactly(expected.equals("pass") ? pass(enrollment(1)) : fail(enrollment(1)));
    }

    @Test
    void asksAboutEachPersonOnTheirOwn() {
        assertThat(Answer.of(rule, good().people(person(1), person(2).reading("fr"))))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)));
    }
}
