package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class TimeToThinkItOver implements Rule {

    private static final Card CARD = Card.of("CON-05")
            .says(
                    "Enough time passed since the disclosure was first served about this version, or one that is the same in"
                            + " substance, and the consent is not too old.")
            .from("Oregon OAR 333-333: 24 hours to 90 days; ICH E6(R3): ample time")
            .notAt("There is no consent yet of somebody who only asks to enroll.", EvaluationPoint.ENROLLMENT)
            .notAt("The time runs until the dream, and not until the decision.", EvaluationPoint.CONSENT_CAPTURE)
            .waivable(WaiverClass.ETHICIST);

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
            return notApplicable(person.subject(), FindingCode.CON_05_NO_CONSENT.of());
        }
        Duration coolingOff = facts.tier().coolingOff();
        Instant earliest = consent.firstServedAt().plus(coolingOff);
        // nobody is told to wait for a moment at which the consent is over
        Instant moment = facts.at().isBefore(earliest) ? earliest : facts.at();
        Instant tooOld = consent.givenAt().plus(facts.tier().consentMaxAge());
        if (moment.isAfter(tooOld) || !moment.isBefore(consent.validUntil())) {
            return fail(person.subject(), FindingCode.CON_05_OVER.of(), Remedy.READ_DISCLOSURE, Remedy.GIVE_CONSENT)
                    .waivableBy(WaiverClass.NEVER);
        }
        if (facts.at().isBefore(earliest)) {
            return failUntil(
                            earliest,
                            person.subject(),
                            FindingCode.CON_05_TOO_EARLY.of(consent.firstServedAt(), coolingOff.toHours(), earliest))
                    .waivableBy(
                            facts.experience().intensity().isAbove(Intensity.I3) ? WaiverClass.NEVER : CARD.waivable());
        }
        return pass(person.subject(), FindingCode.CON_05_LONG_ENOUGH.of());
    }
}
