package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import java.util.Locale;

/** What may matter to people who agreed to an earlier version. */
enum Raised {
    INTENSITY,
    MODALITY,
    DURATION,
    POPULATION,
    LACE,
    FEARS,
    CONTENT_TAGS,
    WAY_AROUND_GONE,
    DISCLOSURE;

    /** In the language of the request. */
    static List<String> say(List<Raised> raised) {
        Texts texts = Texts.ofRequest();
        return raised.stream()
                .map(one -> texts.say(
                        "raised." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
