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
import java.time.LocalDate;
import java.util.List;

final class WhoComesOfAgeConsentsAnew implements Rule {

    private static final Card CARD = Card.of("VUL-02")
            .says("Who has come of age by the calendar of the site has consented since then, for themselves; so has who"
                    + " was taken for a minor until their birth date was corrected.")
            .from("ICH E6(R3) 2.8: who comes of age is asked for their own consent")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT)
            .notAt("Whoever decides now decides at the age of now.", EvaluationPoint.CONSENT_CAPTURE)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        LocalDate birthDate = person.background().birthDate();
        if (facts.site().isMinor(birthDate, facts.at())) {
            return notApplicable(person.subject(), FindingCode.VUL_02_NOT_OF_AGE.of());
        }
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), FindingCode.VUL_02_NO_CONSENT.of());
        }
        return facts.site().isMinor(person.background().birthDateKnown(consent.givenAt()), consent.givenAt())
                ? fail(
                        person.subject(),
                        FindingCode.VUL_02_GIVEN_AS_MINOR.of(),
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT)
                : pass(person.subject(), FindingCode.VUL_02_GIVEN_OF_AGE.of());
    }
}
