package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Instant;
import java.util.List;

final class ConsentCitesTheServedText implements Rule {

    private static final Card CARD = Card.of("CON-02")
            .says("The consent cites the text that was served to the person, in the language in which it was served:"
                    + " that of this version or, at the start, of one from which ethicists ruled it to differ in nothing that matters."
                    + " Whoever decides after a ruling that people must be asked again was shown the text after it.")
            .from("GDPR Art. 7(1): able to demonstrate consent; ISO/IEC TS 27560")
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
            return notApplicable(person.subject(), FindingCode.CON_02_NO_CONSENT.of());
        }
        // who decides now decides about the version of now, of which they were told what changed
        boolean now = facts.point() == EvaluationPoint.CONSENT_CAPTURE;
        boolean served =
                !now || (consent.versionId().equals(facts.experience().versionId()) && !isToBeReadAnew(facts, consent));
        if (served && facts.experience().tells(consent.disclosureSha256())) {
            return pass(person.subject(), FindingCode.CON_02_THIS_TEXT.of());
        }
        boolean sameInSubstance = !now
                && facts.reviewIfAny()
                        .flatMap(review -> review.predecessor(consent, facts.experience()))
                        .isPresent();
        return sameInSubstance
                ? pass(person.subject(), FindingCode.CON_02_SAME_IN_SUBSTANCE.of())
                : fail(
                        person.subject(),
                        FindingCode.CON_02_OTHER_TEXT.of(),
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT);
    }

    /** They were not shown what people are told since, or that anything changed at all. */
    private static boolean isToBeReadAnew(Facts facts, PersonFacts.ConsentFacts consent) {
        Instant since = facts.reviewIfAny().map(ReviewFacts::readAnewSince).orElse(null);
        return since != null
                && consent.servedAt() != null
                && !consent.servedAt().isAfter(since);
    }
}
