package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

final class StopSignalRehearsed implements Rule {

    private static final Card CARD = Card.of("SAF-02", "Stop signal rehearsed")
            .says("Everybody has rehearsed a stop signal in this session.")
            .from("EMDR preparation phase; X-Card: a way to stop that was tried out")
            .notAt("It is done on the day itself.", EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        return person.stopSignalRehearsedAt() == null
                ? fail(
                        person.subject(),
                        "No stop signal was rehearsed in this session.",
                        "The person rehearses it.",
                        Remedy.REHEARSE)
                : pass(person.subject(), "A stop signal was rehearsed.");
    }
}
