package city.novaaria.dreamocracy.problems;

import city.novaaria.dreamocracy.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What kinds of problems are called and what helps, in the language of the request: in English as the enumerations say it, in
 * others as {@code texts/problems_de.properties} does.
 */
final class ProblemTexts {

    private static final ResourceBundleMessageSource OTHER_LANGUAGES = otherLanguages();

    private ProblemTexts() {}

    static String title(ProblemType type) {
        return say(type.code() + ".title", type.title());
    }

    static String remedy(ProblemType type) {
        return say(type.code() + ".remedy", type.remedy());
    }

    private static String say(String key, String english) {
        Locale language = Texts.ofRequest().language();
        return language.equals(Locale.ENGLISH)
                ? english
                : Objects.requireNonNull(OTHER_LANGUAGES.getMessage(key, null, english, language));
    }

    private static ResourceBundleMessageSource otherLanguages() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
