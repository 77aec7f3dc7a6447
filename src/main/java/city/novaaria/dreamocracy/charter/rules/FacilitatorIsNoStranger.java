package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class FacilitatorIsNoStranger implements Rule {

    private static final Card CARD = Card.of("X-05")
            .says("Everybody has met one of those who facilitate, and agreed to be accompanied by them.")
            .from("Oregon OAR 333-333-5000: the facilitator is met beforehand, and a substitute needs a yes")
            .notAt("There is time until the day itself.", EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        Set<String> facilitators = session == null
                ? Set.of()
                : session.onDuty().stream()
                        .filter(CrewFacts::facilitates)
                        .map(CrewFacts::person)
                        .collect(Collectors.toUnmodifiableSet());
        boolean needed = facts.experience().intensity().isAtLeast(facts.policy().facilitatorMetFrom());
        return facts.people().stream()
                .map(person -> ask(needed, facilitators, person))
                .toList();
    }

    private Result ask(boolean needed, Set<String> facilitators, PersonFacts person) {
        if (!needed) {
            return notApplicable(person.subject(), FindingCode.X_05_NOT_NEEDED.of());
        }
        return Collections.disjoint(facilitators, person.preparation().facilitatorsMet())
                ? fail(person.subject(), FindingCode.X_05_STRANGER.of(), Remedy.MEET_FACILITATOR, Remedy.ASSIGN_CREW)
                : pass(person.subject(), FindingCode.X_05_MET.of());
    }
}
