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

final class NobodyWhoWithdrew implements Rule {

    private static final Card CARD = Card.of("CON-06")
            .says("Nobody takes part who has withdrawn; withdrawing is possible at any time, in any state, without"
                    + " a reason.")
            .from("GDPR Art. 7(3): as easy to withdraw as to give")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT)
            .notAt("Whoever decides anew decides anew.", EvaluationPoint.CONSENT_CAPTURE);

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
        return consent != null && consent.standing() == PersonFacts.ConsentFacts.Standing.WITHDRAWN
                ? fail(person.subject(), FindingCode.CON_06_WITHDRAWN.of(), Remedy.ENROLL_ELSEWHERE)
                : pass(person.subject(), FindingCode.CON_06_NOT_WITHDRAWN.of());
    }
}
