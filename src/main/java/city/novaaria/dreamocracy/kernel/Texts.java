package city.novaaria.dreamocracy.kernel;

import com.ibm.icu.text.MessageFormat;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the service says to people in one language: messages with named parameters and plurals as ICU writes them.
 *
 * <p>A language is one file, {@code texts_de.properties}; English is the base.
 */
public final class Texts {

    private static final String BUNDLE = "texts/texts";

    /** By the tag of the language; a file is enough to be found. */
    private static final Map<String, Texts> ALL = Stream.of(Locale.getISOLanguages())
            .filter(language -> language.equals("en") || Texts.class.getResource(file(language)) != null)
            .collect(Collectors.toUnmodifiableMap(language -> language, language -> new Texts(Locale.of(language))));

    public static final Texts ENGLISH = in(Locale.ENGLISH);

    private final Locale language;
    private final Map<String, MessageFormat> withParameters = new HashMap<>();
    private final Map<String, String> withoutParameters = new HashMap<>();

    private Texts(Locale language) {
        this.language = language;
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        for (String key : bundle.keySet()) {
            MessageFormat message = new MessageFormat(bundle.getString(key), language);
            if (message.getArgumentNames().isEmpty()) {
                withoutParameters.put(key, message.format(Map.of()));
            } else {
                withParameters.put(key, message);
            }
        }
    }

    private static String file(String language) {
        return "/" + BUNDLE + "_" + language + ".properties";
    }

    /** The languages that there are. */
    public static List<Locale> languages() {
        return ALL.values().stream()
                .map(Texts::language)
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }

    /** In that language, whatever the region; in English where there is no such file. */
    @SuppressWarnings("NullAway") // English is always there
    public static Texts in(Locale wanted) {
        return ALL.getOrDefault(wanted.getLanguage(), ALL.get("en"));
    }

    /** In the language in which the request at hand is answered; in English where there is none. */
    public static Texts ofRequest() {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        Locale wanted = request == null ? null : request.getLocale();
        return wanted == null ? ENGLISH : in(wanted);
    }

    public Locale language() {
        return language;
    }

    public boolean has(String key) {
        return withoutParameters.containsKey(key) || withParameters.containsKey(key);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** With the parameters in it: lists with commas, instants and constants of enumerations as the API writes them. */
    public String say(String key, Map<String, ?> parameters) {
        String fixed = withoutParameters.get(key);
        if (fixed != null) {
            return fixed;
        }
        MessageFormat message = withParameters.get(key);
        if (message == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        Map<String, Object> written = new HashMap<>();
        parameters.forEach((name, value) -> written.put(name, written(value)));
        synchronized (message) {
            return message.format(written);
        }
    }

    private static Object written(Object value) {
        return switch (value) {
            case Number number -> number;
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** As it is written, with places for its parameters; null when there is no such text. */
    public @Nullable String pattern(String key) {
        MessageFormat message = withParameters.get(key);
        return message == null ? withoutParameters.get(key) : message.toPattern();
    }

    /** The names of the texts, for who checks that nothing is missing. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(withoutParameters.keySet());
        keys.addAll(withParameters.keySet());
        return keys;
    }

    /** The names of the parameters that a text has places for. */
    public Set<String> parametersOf(String key) {
        MessageFormat message = withParameters.get(key);
        return message == null ? Set.of() : message.getArgumentNames();
    }
}
