package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

final class AdverseEventsAreStated implements Rule {

    private static final Card CARD = Card.of("INC-01")
            .says(
                    "Anybody reports an incident at any time, and nothing keeps them from it. A session closes once a facilitator"
                            + " has signed for each person who dreamt what was observed, also when that is nothing.")
            .from("45 of 73 trials of virtual and augmented reality did not mention adverse events at all")
            .alsoAt(EvaluationPoint.CLOSE)
            .notAt(
                    "There is nothing to look back on.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN,
                    EvaluationPoint.START,
                    EvaluationPoint.LIVE)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    /** That nothing is known is no statement. */
    @Override
    public List<Result> ask(Facts facts) {
        if (facts.people().isEmpty()) {
            return List.of(
                    notApplicable(facts.whole(), FindingCode.INC_01_NOBODY.of()).readBy(Disclosure.STAFF));
        }
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        return person.aftercare().eventsStated()
                ? pass(person.subject(), FindingCode.INC_01_STATED.of())
                : fail(person.subject(), FindingCode.INC_01_NOT_STATED.of(), Remedy.STATE_ADVERSE_EVENTS);
    }
}
