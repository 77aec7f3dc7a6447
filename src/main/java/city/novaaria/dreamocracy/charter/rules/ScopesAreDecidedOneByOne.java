package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Each scope was asked and answered on its own, and nothing was granted that was not asked. */
final class ScopesAreDecidedOneByOne implements Rule {

    @Override
    public String id() {
        return "CON-03";
    }

    @Override
    public String title() {
        return "Each purpose on its own";
    }

    @Override
    public String says() {
        return "Each scope was asked and answered on its own, and nothing was granted that was not asked.";
    }

    @Override
    public String source() {
        return "EDPB Guidelines 05/2020: granularity, no detriment";
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
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent to look at.");
        }
        if (!consent.offered().containsAll(consent.answered())
                || !consent.answered().containsAll(consent.granted())) {
            return fail(
                    person.subject(),
                    "A scope was decided that was not asked about.",
                    "Decide only scopes that the serving lists.",
                    Remedy.GIVE_CONSENT);
        }
        return consent.answered().contains(Scope.PARTICIPATE)
                ? pass(person.subject(), "Each scope was decided on its own.")
                : fail(
                        person.subject(),
                        "Taking part was neither granted nor refused.",
                        "Decide the scope PARTICIPATE: true or false.",
                        Remedy.GIVE_CONSENT);
    }
}
