package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import java.util.List;
import java.util.Set;

final class ScopesAreDecidedOneByOne implements Rule {

    private static final Card CARD = Card.of("CON-03")
            .says("Each scope was asked and answered on its own, nothing was granted that was not asked, and taking"
                    + " part depends only on what it cannot do without.")
            .from("EDPB Guidelines 05/2020: granularity, no detriment")
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
            return notApplicable(person.subject(), FindingCode.CON_03_NO_CONSENT.of());
        }
        if (!consent.offered().containsAll(consent.answered())
                || !consent.answered().containsAll(consent.granted())) {
            return fail(person.subject(), FindingCode.CON_03_NOT_ASKED.of(), Remedy.GIVE_CONSENT);
        }
        // later the rules about what each of them is for ask for it: SAF-03 for the contact, SAF-04 for the lace
        Set<Scope> missing = facts.experience().necessaryScopes();
        missing.removeAll(consent.granted());
        if (facts.point() == EvaluationPoint.CONSENT_CAPTURE
                && consent.granted().contains(Scope.PARTICIPATE)
                && !missing.isEmpty()) {
            return fail(
                    person.subject(),
                    FindingCode.CON_03_NEEDED_SCOPES_MISSING.of(List.copyOf(missing)),
                    Remedy.GIVE_CONSENT);
        }
        return consent.answered().contains(Scope.PARTICIPATE)
                ? pass(person.subject(), FindingCode.CON_03_ONE_BY_ONE.of())
                : fail(person.subject(), FindingCode.CON_03_UNDECIDED.of(), Remedy.GIVE_CONSENT);
    }
}
