package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.util.List;

final class AftercareIsPlanned implements Rule {

    private static final Card CARD = Card.of("AFT-01")
            .says("Every check-in after the dream is planned and owned by somebody on duty, or the person declined"
                    + " it.")
            .from("A practitioners' tool, at second hand; Oregon's integration sessions, which nobody has to take")
            .notAt(
                    "Whoever is on duty on the day owns what is planned.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN)
            .waivable(WaiverClass.SUBJECT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        AftercareFacts aftercare = person.aftercare();
        if (aftercare.planned().containsAll(facts.tier().aftercare())) {
            return pass(person.subject(), FindingCode.AFT_01_PLANNED.of());
        }
        List<Long> missing = facts.tier().aftercare().stream()
                .filter(due -> !aftercare.planned().contains(due)
                        && !aftercare.declined().contains(due))
                .map(Duration::toHours)
                .toList();
        // that the person may decline is theirs to know, and nothing that is offered to them as a way to start
        return missing.isEmpty()
                ? pass(person.subject(), FindingCode.AFT_01_PLANNED.of())
                : fail(person.subject(), FindingCode.AFT_01_NOT_OWNED.of(missing), Remedy.ASSIGN_CREW);
    }
}
