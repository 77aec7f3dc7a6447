package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who has come of age at the site has consented since, for themselves and without anybody's permission. */
final class WhoComesOfAgeConsentsAnew implements Rule {

    @Override
    public String id() {
        return "VUL-02";
    }

    @Override
    public String title() {
        return "Coming of age";
    }

    @Override
    public String says() {
        return "Who has come of age by the calendar of the site has consented since then, for themselves.";
    }

    @Override
    public String source() {
        return "ICH E6(R3) 2.8: who comes of age is asked for their own consent";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.CHECK_IN, EvaluationPoint.START);
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.RESTRICTED;
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
        return facts.site().isMinor(birthDate, consent.givenAt())
                ? fail(
                        person.subject(),
                        "The consent was given before the person came of age.",
                        "They decide anew, for themselves: POST /enrollments/{id}/servings, then /consents.",
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT)
                : pass(person.subject(), "The person was of age when they consented.");
    }
}
