package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.CheckOutFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class NobodyLeavesTooSoon implements Rule {

    private static final Card CARD = Card.of("X-03")
            .says("Nobody is seen off before they had time to come back, are fit to leave, and their way home is"
                    + " known; a minor is handed over to whoever takes them home.")
            .from("Oregon OAR 333-333-5250 and 333-333-5150: minimum stay, and the way home")
            .alsoAt(EvaluationPoint.CHECK_OUT)
            .notAt(
                    "It is about leaving, and not about getting in.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN,
                    EvaluationPoint.START,
                    EvaluationPoint.LIVE)
            .readBy(Disclosure.RESTRICTED);

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
        Subject subject = person.subject();
        CheckOutFacts leaving = person.preparation().checkOut();
        if (leaving == null || leaving.surfacedAt() == null) {
            return List.of(indeterminate(subject, FindingCode.X_03_NOT_ON_RECORD.of(), Remedy.CHECK_OUT));
        }
        List<Result> objections = new ArrayList<>();
        Instant grounded = leaving.surfacedAt().plus(facts.tier().grounding());
        if (facts.at().isBefore(grounded)) {
            objections.add(failUntil(
                    grounded,
                    subject,
                    FindingCode.X_03_TOO_SOON.of(
                            leaving.surfacedAt(), facts.tier().grounding().toMinutes()),
                    Remedy.CHECK_OUT));
        }
        if (!leaving.fitToLeave()) {
            objections.add(fail(subject, FindingCode.X_03_NOT_FIT.of(), Remedy.CHECK_OUT));
        }
        if (!leaving.wayHomeFollowed()) {
            objections.add(fail(subject, FindingCode.X_03_WAY_HOME_UNKNOWN.of(), Remedy.CHECK_OUT));
        }
        if (!leaving.inGoodHands() && facts.site().isMinor(person.background().birthDate(), facts.at())) {
            objections.add(fail(subject, FindingCode.X_03_NOT_HANDED_OVER.of(), Remedy.HAND_OVER, Remedy.CHECK_OUT));
        }
        return objections.isEmpty() ? List.of(pass(subject, FindingCode.X_03_SEEN_OFF.of())) : List.copyOf(objections);
    }
}
