package city.novaaria.dreamocracy.kernel;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether names that people type are the same to a reader (Unicode: NFKC, and the confusables of UTS 39). */
public final class Names {

    private static final SpoofChecker CONFUSABLES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final int MOST_PLAIN = 480;

    /** What is neither letter, digit nor plus, unless a digit stands before and after it. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?<!\\p{N})[^\\p{L}\\p{N}+]++|[^\\p{L}\\p{N}+]++(?!\\p{N})");

    private Names() {}

    /** Whether one of the names is the same text in another form, such as wide letters, or with blanks around it. */
    public static boolean sameAsAny(String name, Collection<String> others) {
        String form = form(name);
        return others.stream().anyMatch(other -> form(other).equals(form));
    }

    /** Whether the name is one of the others, or cannot be told from it by eye, such as by a Cyrillic letter. */
    public static boolean looksLikeAny(String name, Collection<String> others) {
        String form = form(name);
        return others.stream().map(Names::form).anyMatch(other -> looksLike(form, other));
    }

    private static boolean looksLike(String one, String other) {
        return CONFUSABLES.areConfusable(one, other) != 0
                || CONFUSABLES.areConfusable(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) != 0;
    }

    /** The name in small Latin letters without accents, whatever it is written in, cut after 480 of them. */
    public static String plain(String name) {
        String plain = Plain.LATIN.transliterate(form(name)).strip();
        return plain.substring(0, Math.min(plain.length(), MOST_PLAIN));
    }

    /**
     * What is the same for every way to write what a thing is called: its letters and digits, whatever stands between them,
     * but for what parts one digit from another.
     */
    public static String key(String name) {
        String plain = plain(name);
        String key = BETWEEN.matcher(plain).replaceAll("");
        return key.isEmpty() ? plain : key;
    }

    /** Loaded when somebody is named, and not at the start. */
    private static final class Plain {

        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private static String form(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
