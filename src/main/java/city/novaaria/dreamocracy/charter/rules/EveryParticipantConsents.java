package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Everybody who will be in the experience has given an active consent to take part, by their own act. */
final class EveryParticipantConsents implements Rule {

    private static final String ONLY_THE_PERSON =
            "Only the person can give it, signed in as themselves: POST /enrollments/{id}/servings, then /consents.";

    @Override
    public String id() {
        return "CON-01";
    }

    @Override
    public String title() {
        return "Own, active consent";
    }

    @Override
    public String says() {
        return "Everybody who will be in the experience has given an active consent to take part, by their own act.";
    }

    @Override
    public String source() {
        return "GDPR Art. 7 and Recital 32: an affirmative act of the person";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.CONSENT_CAPTURE, EvaluationPoint.START, EvaluationPoint.LIVE);
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return fail(
                    person.subject(),
                    "There is no consent to take part.",
                    ONLY_THE_PERSON,
                    Remedy.READ_DISCLOSURE,
                    Remedy.GIVE_CONSENT);
        }
        if (!consent.ownAct()) {
            return fail(
                    person.subject(),
                    "The consent was not given by the person's own act.",
                    ONLY_THE_PERSON,
                    Remedy.READ_DISCLOSURE,
                    Remedy.GIVE_CONSENT);
        }
        // while consent is being asked for, a no is an answer and not an objection
        if (facts.point() == EvaluationPoint.CONSENT_CAPTURE) {
            return pass(person.subject(), "The person answers for themselves.");
        }
        return consent.standing() == Standing.ACTIVE && consent.granted().contains(Scope.PARTICIPATE)
                ? pass(person.subject(), "The person consents by their own act.")
                : fail(
                        person.subject(),
                        "The consent to take part is not active.",
                        ONLY_THE_PERSON,
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT);
    }
}
