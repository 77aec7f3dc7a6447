package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ConsentMeetsThisVersion implements Rule {

    private static final Card CARD = Card.of("CON-08", "Consent anew after a change")
            .says("The consent was given for this version or for one from which as many ethicists as an approval"
                    + " takes ruled it to differ in nothing that matters, and after the last ruling that people must"
                    + " be asked again.")
            .from("ICH E6(R3) 2.8.2: assess whether consent is needed again")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT)
            .notAt("Whoever decides now decides about the text of now (CON-02).", EvaluationPoint.CONSENT_CAPTURE);

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
            return notApplicable(person.subject(), "There is no consent that a change could touch.");
        }
        ReviewFacts review = facts.review();
        PredecessorFacts earlier = review == null
                ? null
                : review.predecessor(consent, facts.experience()).orElse(null);
        boolean thisVersion = consent.versionId().equals(facts.experience().versionId());
        if (!thisVersion && earlier == null) {
            return fail(
                    person.subject(),
                    "The session now uses another version than the one consented to.",
                    "Show the person what changed: serve the present disclosure and ask anew.",
                    Remedy.READ_DISCLOSURE,
                    Remedy.GIVE_CONSENT);
        }
        boolean ruledAnew = (review != null && reaches(review.reconsentSince(), consent))
                || (!thisVersion && earlier != null && reaches(earlier.reconsentSince(), consent));
        return ruledAnew
                ? fail(
                        person.subject(),
                        "An ethicist has ruled that people must be asked again.",
                        "Serve the disclosure to the person again and ask anew.",
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT)
                : pass(
                        person.subject(),
                        thisVersion
                                ? "The consent was given for this version."
                                : "The consent was given for an earlier version that is the same in substance.");
    }

    /** Whether people who consented like this must be asked again. */
    private static boolean reaches(@Nullable Instant ruling, PersonFacts.ConsentFacts consent) {
        return ruling != null && !consent.givenAt().isAfter(ruling);
    }
}
