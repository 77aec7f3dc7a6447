package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.ReadLanguage;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class TextInTheirLanguage implements Rule {

    private static final Card CARD = Card.of("X-06")
            .says(
                    "What people are asked to agree to is written in the language that they read best: it is one of those in"
                            + " which the version carries its text.")
            .from("Oregon OAR 333-333-5050(2); ISO/IEC TS 27560: language of the notice");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Set<ReadLanguage> written = facts.experience().texts().keySet().stream()
                .map(ReadLanguage::of)
                .collect(Collectors.toUnmodifiableSet());
        return facts.people().stream().map(person -> ask(written, person)).toList();
    }

    private Result ask(Set<ReadLanguage> written, PersonFacts person) {
        return written.contains(ReadLanguage.of(person.background().language()))
                ? pass(person.subject(), FindingCode.X_06_WRITTEN.of())
                : fail(person.subject(), FindingCode.X_06_NOT_WRITTEN.of(), Remedy.WRITE_VERSION);
    }
}
