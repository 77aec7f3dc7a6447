package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

final class NobodyInDistressDreams implements Rule {

    private static final Card CARD = Card.of("LIV-02")
            .says(
                    "Whoever was in great distress, or dissociated, dreams on only after a facilitator has seen that it is"
                            + " better. A number prompts somebody to look; it never stops the dream of the others.")
            .from("Subjective units of distress, asked every few minutes, as exposure therapy logs them; no source sets"
                    + " a universal threshold, and what follows from the numbers is our own default")
            .notAt(
                    "How distressed somebody is, is about the moment.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN)
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
        if (!facts.experience().intensity().isAtLeast(facts.policy().watchFrom())) {
            return notApplicable(person.subject(), FindingCode.LIV_02_NOT_WATCHED.of());
        }
        DistressFacts distress = person.distress();
        if (distress == null) {
            FindingCode unknown = person.preparation().observedOnly()
                    ? FindingCode.LIV_02_OBSERVED_ONLY
                    : FindingCode.LIV_02_NOT_RATED;
            return notApplicable(person.subject(), unknown.of());
        }
        return distress.isTooMuch(facts.policy())
                ? fail(person.subject(), FindingCode.LIV_02_IN_DISTRESS.of(), Remedy.RATE_DISTRESS, Remedy.STAND_DOWN)
                : pass(person.subject(), FindingCode.LIV_02_BEARABLE.of());
    }
}
