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
import city.novaaria.dreamocracy.charter.Scope;
import java.util.List;

/** A fear that was given anonymously belongs to nobody who could be recognised here; its giver has to read the disclosure. */
final class OwnFearOnlyAsWished implements Rule {

    private static final Card CARD = Card.of("X-04")
            .says(
                    "Nobody is placed in a dream that uses a fear of their own unless they agreed to just that, and for a minor"
                            + " no guardian says no.")
            .from("Our own default: whoever gives a fear away does not thereby ask to meet it")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT)
            .notAt("A no is an answer, and not an objection.", EvaluationPoint.CONSENT_CAPTURE)
            .readBy(Disclosure.SUBJECT_ONLY);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        if (!person.preparation().ownFear()) {
            return pass(person.subject(), FindingCode.X_04_NO_OWN_FEAR.of());
        }
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), FindingCode.X_04_NO_CONSENT.of());
        }
        if (!consent.granted().contains(Scope.EXPOSE_TO_OWN_FEAR)) {
            return fail(person.subject(), FindingCode.X_04_NOT_AGREED.of(), Remedy.GIVE_CONSENT);
        }
        return facts.guardiansGrant(person, Scope.EXPOSE_TO_OWN_FEAR)
                ? pass(person.subject(), FindingCode.X_04_AGREED.of())
                : fail(person.subject(), FindingCode.X_04_GUARDIAN_SAYS_NO.of(), Remedy.PERMIT);
    }
}
