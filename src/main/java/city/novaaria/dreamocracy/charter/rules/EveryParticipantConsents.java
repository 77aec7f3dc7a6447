package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import java.util.List;

final class EveryParticipantConsents implements Rule {

    private static final Card CARD = Card.of("CON-01")
            .says("Everybody who will be in the experience has given an active consent to take part, by their own"
                    + " act.")
            .from("GDPR Art. 7 and Recital 32: an affirmative act of the person")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return fail(
                    person.subject(), FindingCode.CON_01_NO_CONSENT.of(), Remedy.READ_DISCLOSURE, Remedy.GIVE_CONSENT);
        }
        if (!consent.ownAct()) {
            return fail(
                    person.subject(), FindingCode.CON_01_NOT_OWN_ACT.of(), Remedy.READ_DISCLOSURE, Remedy.GIVE_CONSENT);
        }
        // while consent is being asked for, a no is an answer and not an objection
        if (facts.point() == EvaluationPoint.CONSENT_CAPTURE) {
            return pass(person.subject(), FindingCode.CON_01_ANSWERS.of());
        }
        return consent.standing() == Standing.ACTIVE && consent.granted().contains(Scope.PARTICIPATE)
                ? pass(person.subject(), FindingCode.CON_01_OWN_ACT.of())
                : fail(
                        person.subject(),
                        FindingCode.CON_01_NOT_ACTIVE.of(),
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT);
    }
}
