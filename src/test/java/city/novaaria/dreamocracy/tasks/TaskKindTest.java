package city.novaaria.dreamocracy.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a task says of a thing that has no name. */
class TaskKindTest {

    static final List<Locale> LANGUAGES = Texts.languages();

    @AfterEach
    void leaveTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void saysNothingOfANameThatIsNotThere(Locale language) {
        LocaleContextHolder.setLocale(language);
        assertThat(TaskKind.values())
                .extracting(kind -> kind.summary(null))
                .allSatisfy(summary -> assertThat(summary).doesNotContain("null"));
        assertThat(TaskKind.SIGN_CONTAINMENT.summary(null)).doesNotContain("“", "„");
        assertThat(TaskKind.RELEASE_LACE.summary(null)).doesNotContain("“", "„");
        assertThat(TaskKind.SIGN_CONTAINMENT.summary("A dream")).contains("A dream");
    }
}
