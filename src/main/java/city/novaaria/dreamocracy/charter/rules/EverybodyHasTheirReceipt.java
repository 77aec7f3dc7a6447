package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Whoever consented has a receipt that says to what, and how to take it back. */
final class EverybodyHasTheirReceipt implements Rule {

    @Override
    public String id() {
        return "X-01";
    }

    @Override
    public String title() {
        return "A receipt for every consent";
    }

    @Override
    public String says() {
        return "Whoever consented has a receipt that says to what, and how to take it back.";
    }

    @Override
    public String source() {
        return "ICH E6(R3): a copy for the participant; ISO/IEC TS 27560, Kantara consent receipt";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.START);
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent of which there could be a receipt.");
        }
        return consent.receiptIssuedAt() != null
                ? pass(person.subject(), "The person has the receipt.")
                : fail(
                        person.subject(),
                        "The person was given no receipt of the consent.",
                        "A receipt comes with every consent: serve the disclosure to the person and ask anew.",
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT);
    }
}
