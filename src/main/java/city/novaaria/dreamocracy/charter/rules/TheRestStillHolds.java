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

final class TheRestStillHolds implements Rule {

    private static final Card CARD = Card.of("CON-07")
            .says("After somebody leaves a running dream, the others go on only as a group that is still large"
                    + " enough.")
            .from("OHRP guidance on withdrawal: stop everything that involves the person")
            .notAt(
                    "Nobody has left a dream that has not begun; LIV-01 counts who is there.",
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
        if (session == null) {
            return List.of(notApplicable(facts.whole(), FindingCode.CON_07_NOBODY_DREAMS.of()));
        }
        int dreaming = facts.people().size();
        return List.of(
                dreaming >= session.minimumDreamers()
                        ? pass(facts.whole(), FindingCode.CON_07_ENOUGH.of(dreaming))
                        : fail(
                                facts.whole(),
                                FindingCode.CON_07_FEW.of(dreaming, session.minimumDreamers()),
                                Remedy.REAFFIRM,
                                Remedy.END));
    }
}
