package city.novaaria.dreamocracy.charter;

import java.util.Locale;
import java.util.Set;

/**
 * A language as far as whoever reads it minds: not the region, but the script. Who reads de-AT reads de, and who reads
 * zh-TW does not read zh-Hans; iw is he, and no is nb.
 *
 * @param script empty where people read whichever there is
 */
public record ReadLanguage(String language, String script) {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    /** By its BCP 47 tag. */
    public static ReadLanguage of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
        String usual = usualScript(language, locale.getCountry());
        return new ReadLanguage(language, usual.isEmpty() || locale.getScript().isEmpty() ? usual : locale.getScript());
    }

    /** Only for languages of which people read one script and not the other. */
    private static String usualScript(String language, String region) {
        return switch (language) {
            case "zh" -> TRADITIONAL.contains(region) ? "Hant" : "Hans";
            case "sr" -> "Cyrl";
            case "az", "uz" -> "Latn";
            case "pa" -> region.equals("PK") ? "Arab" : "Guru";
            default -> "";
        };
    }
}
