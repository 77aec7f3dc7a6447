package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.ArrayList;
import java.util.List;

final class IncidentsAreLookedInto implements Rule {

    private static final Card CARD = Card.of("INC-02")
            .says("Nobody dreams where an emergency was reported and nobody has looked into it, nor where something"
                    + " serious happened and may still harm people. After the worst a dream does not go on. A session is not"
                    + " closed before what happened there is looked into and, where it is serious, investigated.")
            .from("45 CFR 46.113 (suspension of what does harm); the clocks are our own default")
            .alsoAt(EvaluationPoint.CLOSE)
            .notAt(
                    "What happened in a session keeps nobody from planning to be there.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN)
            // whoever dreams there is not told what was reported of whom they dream with
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        SessionFacts session = facts.session();
        IncidentFacts known = session == null ? null : session.incidents();
        if (known == null) {
            return List.of(indeterminate(subject, FindingCode.INC_02_NOT_KNOWN.of()));
        }
        if (facts.point() == EvaluationPoint.CLOSE) {
            return List.of(
                    known.beforeClosing().isEmpty()
                            ? pass(subject, FindingCode.INC_02_NOTHING_OPEN.of())
                            : fail(
                                    subject,
                                    FindingCode.INC_02_NOT_CONCLUDED.of(),
                                    known.beforeClosing().toArray(Remedy[]::new)));
        }
        List<Result> results = new ArrayList<>();
        if (known.emergency()) {
            results.add(fail(subject, FindingCode.INC_02_EMERGENCY.of(), Remedy.TRIAGE_INCIDENT));
        }
        if (known.notContained()) {
            results.add(fail(subject, FindingCode.INC_02_NOT_CONTAINED.of(), Remedy.CONTAIN_INCIDENT));
        }
        if (known.ended() && facts.point() == EvaluationPoint.LIVE) {
            results.add(fail(subject, FindingCode.INC_02_NEVER_AGAIN.of(), Remedy.END));
        }
        return results.isEmpty() ? List.of(pass(subject, FindingCode.INC_02_NOTHING_OPEN.of())) : List.copyOf(results);
    }
}
