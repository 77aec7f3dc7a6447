package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import java.util.List;

final class AStopHolds implements Rule {

    private static final Card CARD = Card.of("LIV-03")
            .says(
                    "A stop works at once and needs no reason. A stopped scene goes on only after it was made less than it"
                            + " was, or a facilitator and a technologist have confirmed it; and only for those who say that they want to"
                            + " come back.")
            .from("Our own default, after safewords and the stop rules of trials")
            .notAt(
                    "Only a running dream can be stopped.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN,
                    EvaluationPoint.START);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        if (session == null || session.stop() == null) {
            return List.of(notApplicable(facts.whole(), FindingCode.LIV_03_NOT_STOPPED.of()));
        }
        return List.of(
                session.stop().confirmed() || facts.isLessSince(session.stop().at())
                        ? pass(facts.whole(), FindingCode.LIV_03_CHANGED_OR_CONFIRMED.of())
                        : fail(facts.whole(), FindingCode.LIV_03_STOPPED.of(), whatHelps(facts)));
    }

    private static Remedy[] whatHelps(Facts facts) {
        return facts.exposure().canBeLess()
                ? new Remedy[] {Remedy.CHANGE_SCENE, Remedy.CONFIRM_SCENE, Remedy.CONFIRM_DEVICES, Remedy.END}
                : new Remedy[] {Remedy.CONFIRM_SCENE, Remedy.CONFIRM_DEVICES, Remedy.END};
    }
}
