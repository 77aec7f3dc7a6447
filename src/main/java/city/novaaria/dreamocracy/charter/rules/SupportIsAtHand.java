package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.ArrayList;
import java.util.List;

final class SupportIsAtHand implements Rule {

    private static final Card CARD = Card.of("SAF-03")
            .says("Everybody has an emergency contact who may be called and, for stronger dreams, has said what"
                    + " helps them and how they get home.")
            .from("Colorado 4 CCR 755-1: safety and support plan on record; Oregon OAR 333-333-5150: transport plan")
            .notAt("There is time until the day itself.", EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE)
            .waivable(WaiverClass.ETHICIST)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public boolean waivableByThePerson() {
        return true;
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream()
                .<Result>mapMulti((person, results) -> ask(facts, person).forEach(results))
                .toList();
    }

    private List<Result> ask(Facts facts, PersonFacts person) {
        Intensity intensity = facts.experience().intensity();
        List<Result> results = new ArrayList<>(List.of(contact(person)));
        if (intensity.isAtLeast(facts.policy().supportPlanFrom())
                && !person.background().supportPlan()) {
            results.add(fail(person.subject(), FindingCode.SAF_03_NO_SUPPORT_PLAN.of(), Remedy.WRITE_SUPPORT_PLAN)
                    .waivableBy(onlyForMildOnes(intensity)));
        }
        if (intensity.isAtLeast(facts.policy().wayHomeFrom())
                && !person.preparation().wayHome()) {
            results.add(fail(person.subject(), FindingCode.SAF_03_NO_WAY_HOME.of(), Remedy.PLAN_WAY_HOME)
                    .waivableBy(onlyForMildOnes(intensity)));
        }
        return results;
    }

    private Result contact(PersonFacts person) {
        if (!person.background().reachableContact()) {
            return fail(person.subject(), FindingCode.SAF_03_NO_CONTACT.of(), Remedy.NAME_CONTACT);
        }
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), FindingCode.SAF_03_NO_CONSENT.of());
        }
        return consent.granted().contains(Scope.EMERGENCY_CONTACT)
                ? pass(person.subject(), FindingCode.SAF_03_MAY_BE_CALLED.of())
                : fail(person.subject(), FindingCode.SAF_03_CALL_NOT_ALLOWED.of(), Remedy.GIVE_CONSENT);
    }

    private static WaiverClass onlyForMildOnes(Intensity intensity) {
        return intensity.isAbove(Intensity.I2) ? WaiverClass.NEVER : WaiverClass.SUBJECT;
    }
}
