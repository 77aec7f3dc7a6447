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

final class EverybodyHasTheirReceipt implements Rule {

    private static final Card CARD = Card.of("X-01")
            .says("Whoever consented has a receipt that says to what, and how to take it back.")
            .from("ICH E6(R3): a copy for the participant; ISO/IEC TS 27560, Kantara consent receipt")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT);

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
            return notApplicable(person.subject(), FindingCode.X_01_NO_CONSENT.of());
        }
        return consent.receiptIssuedAt() != null
                ? pass(person.subject(), FindingCode.X_01_RECEIPT.of())
                : fail(person.subject(), FindingCode.X_01_NO_RECEIPT.of(), Remedy.READ_DISCLOSURE, Remedy.GIVE_CONSENT);
    }
}
