package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import java.util.List;

final class ScopesAreDecidedOneByOne implements Rule {

    private static final Card CARD = Card.of("CON-03", "Each purpose on its own")
            .says("Each scope was asked and answered on its own, and nothing was granted that was not asked.")
            .from("EDPB Guidelines 05/2020: granularity, no detriment")
            .askedAt(EvaluationPoint.CONSENT_CAPTURE, EvaluationPoint.START);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent to look at.");
        }
        if (!consent.offered().containsAll(consent.answered())
                || !consent.answered().containsAll(consent.granted())) {
            return fail(
                    person.subject(),
                    "A scope was decided that was not asked about.",
                    "Decide only scopes that the serving lists.",
                    Remedy.GIVE_CONSENT);
        }
        return consent.answered().contains(Scope.PARTICIPATE)
                ? pass(person.subject(), "Each scope was decided on its own.")
                : fail(
                        person.subject(),
                        "Taking part was neither granted nor refused.",
                        "Decide the scope PARTICIPATE: true or false.",
                        Remedy.GIVE_CONSENT);
    }
}
