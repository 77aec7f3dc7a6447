package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Disclosure;
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

/** Everybody has an emergency contact on record and allows it to be called. */
final class EmergencyContactReachable implements Rule {

    @Override
    public String id() {
        return "SAF-03";
    }

    @Override
    public String title() {
        return "Somebody to call";
    }

    @Override
    public String says() {
        return "Everybody has an emergency contact on record and allows it to be called.";
    }

    @Override
    public String source() {
        return "Colorado 4 CCR 755-1: safety and support plan on record";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.ETHICIST;
    }

    @Override
    public boolean waivableByThePerson() {
        return true;
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
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        if (!person.background().reachableContact()) {
            return fail(
                    person.subject(),
                    "No emergency contact is on record.",
                    "The person names one: PUT /participants/{id}/emergency-contact.",
                    Remedy.NAME_CONTACT);
        }
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent that could allow the call.");
        }
        return consent.granted().contains(Scope.EMERGENCY_CONTACT)
                ? pass(person.subject(), "An emergency contact may be called.")
                : fail(
                        person.subject(),
                        "The person has not allowed the emergency contact to be called.",
                        "The person may consent anew with the scope EMERGENCY_CONTACT.",
                        Remedy.GIVE_CONSENT);
    }
}
