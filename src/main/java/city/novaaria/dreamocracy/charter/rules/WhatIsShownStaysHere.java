package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

final class WhatIsShownStaysHere implements Rule {

    private static final Card CARD = Card.of("X-02")
            .says("Everybody has agreed to keep to themselves what others show, and knows that nobody can promise"
                    + " it for all.")
            .from("Group agreements in therapy; Oregon OAR 333-333-4450(4)")
            .notAt("There is time until the day itself.", EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        boolean needed = facts.experience().intensity().isAtLeast(facts.policy().groupAgreementFrom());
        return facts.people().stream().map(person -> ask(needed, person)).toList();
    }

    private Result ask(boolean needed, PersonFacts person) {
        if (!needed) {
            return notApplicable(person.subject(), FindingCode.X_02_NOT_NEEDED.of());
        }
        return person.preparation().groupAgreement()
                ? pass(person.subject(), FindingCode.X_02_AGREED.of())
                : fail(person.subject(), FindingCode.X_02_NOT_AGREED.of(), Remedy.AGREE_WITH_GROUP);
    }
}
