package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
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

    private static final Card CARD = Card.of("CON-08")
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
            return notApplicable(person.subject(), FindingCode.CON_08_NO_CONSENT.of());
        }
        ReviewFacts review = facts.review();
        PredecessorFacts earlier = review == null
                ? null
                : review.predecessor(consent, facts.experience()).orElse(null);
        boolean thisVersion = consent.versionId().equals(facts.experience().versionId());
        if (!thisVersion && earlier == null) {
            return fail(
                    person.subject(),
                    FindingCode.CON_08_OTHER_VERSION.of(),
                    Remedy.READ_DISCLOSURE,
                    Remedy.GIVE_CONSENT);
        }
        boolean ruledAnew = (review != null && reaches(review.reconsentSince(), consent))
                || (!thisVersion && earlier != null && reaches(earlier.reconsentSince(), consent));
        return ruledAnew
                ? fail(
                        person.subject(),
                        FindingCode.CON_08_ASKED_ANEW.of(),
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT)
                : pass(
                        person.subject(),
                        thisVersion ? FindingCode.CON_08_THIS_VERSION.of() : FindingCode.CON_08_SAME_IN_SUBSTANCE.of());
    }

    /** Whether people who consented like this must be asked again. */
    private static boolean reaches(@Nullable Instant ruling, PersonFacts.ConsentFacts consent) {
        return ruling != null && !consent.givenAt().isAfter(ruling);
    }
}
