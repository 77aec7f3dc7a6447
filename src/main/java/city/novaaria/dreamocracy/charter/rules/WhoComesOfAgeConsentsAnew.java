package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.LocalDate;
import java.util.List;

final class WhoComesOfAgeConsentsAnew implements Rule {

    private static final Card CARD = Card.of("VUL-02", "Coming of age")
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
            return notApplicable(person.subject(), "The person has not come of age.");
        }
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent from before.");
        }
        return facts.site().isMinor(person.background().birthDateKnown(consent.givenAt()), consent.givenAt())
                ? fail(
                        person.subject(),
                        "The consent was given when the person was a minor, or was taken for one.",
                        "They read the text again and decide anew, for themselves.",
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT)
                : pass(person.subject(), "The person was of age when they consented.");
    }
}
