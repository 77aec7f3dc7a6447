package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

final class TextInTheirLanguage implements Rule {

    private static final Card CARD = Card.of("X-06", "In their own language")
            .says("What people are asked to agree to is written in the language that they read best.")
            .from("Oregon OAR 333-333-5050(2); ISO/IEC TS 27560: language of the notice");

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Set<String> written = facts.experience().languages().stream()
                .map(TextInTheirLanguage::read)
                .collect(Collectors.toUnmodifiableSet());
        return facts.people().stream().map(person -> ask(written, person)).toList();
    }

    private Result ask(Set<String> written, PersonFacts person) {
        return written.contains(read(person.background().language()))
                ? pass(person.subject(), "The text is written in the person's language.")
                : fail(
                        person.subject(),
                        "The text is not written in the language that the person reads best.",
                        "Write a version whose disclosure is in that language, too.",
                        Remedy.WRITE_VERSION);
    }

    /** Who reads de-AT reads de, and who reads zh-TW does not read zh-Hans; iw is he, and no is nb. */
    private static String read(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
        String usual = usualScript(language, locale.getCountry());
        String script = usual.isEmpty() || locale.getScript().isEmpty() ? usual : locale.getScript();
        return language + "-" + script;
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
