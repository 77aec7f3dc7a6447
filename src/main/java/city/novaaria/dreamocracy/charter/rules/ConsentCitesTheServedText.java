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

/** The consent cites the text that was served to the person, and it is the text of this version. */
final class ConsentCitesTheServedText implements Rule {

    @Override
    public String id() {
        return "CON-02";
    }

    @Override
    public String title() {
        return "Bound to the exact text";
    }

    @Override
    public String says() {
        return "The consent cites the text that was served to the person, and it is the text of this version.";
    }

    @Override
    public String source() {
        return "GDPR Art. 7(1): able to demonstrate consent; ISO/IEC TS 27560";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.CONSENT_CAPTURE, EvaluationPoint.START);
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent to compare.");
        }
        return consent.disclosureSha256().equals(facts.experience().disclosureSha256())
                ? pass(person.subject(), "The consent cites the text of this version.")
                : fail(
                        person.subject(),
                        "The consent cites another text than the one that applies now.",
                        "Serve the present disclosure to the person and ask anew.",
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT);
    }
}
