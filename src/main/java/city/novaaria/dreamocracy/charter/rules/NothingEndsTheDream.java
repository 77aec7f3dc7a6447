package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.WatchFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class NothingEndsTheDream implements Rule {

    private static final Card CARD = Card.of("LIV-04")
            .says("A running dream is brought to a gentle end by itself when too few have accompanied it for too long,"
                    + " when several are out of it in great distress at once, when most of the laces that synchronise it"
                    + " are lost, and when it lasts much longer than planned and nobody ended it.")
            .from("45 CFR 46.113 (ending what does harm); the triggers are our own default")
            .alsoAt(EvaluationPoint.WATCH)
            .notAt(
                    "It is judged again and again while the dream runs.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN,
                    EvaluationPoint.START,
                    EvaluationPoint.LIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        WatchFacts seen = session == null ? null : session.watch();
        if (session == null || seen == null) {
            return List.of(notApplicable(facts.whole(), FindingCode.LIV_04_NOT_WATCHED.of()));
        }
        PolicyProfile policy = facts.policy();
        List<Result> results = new ArrayList<>();
        if (seen.shortage() != null && seen.shortage().compareTo(policy.longestShortage()) > 0) {
            results.add(fail(facts.whole(), FindingCode.LIV_04_FEW_ACCOMPANY.of(), Remedy.END));
        }
        if (seen.red() >= policy.redAtOnce()) {
            results.add(fail(facts.whole(), FindingCode.LIV_04_IN_DISTRESS.of(), Remedy.END));
        }
        if (2 * seen.lost() > seen.synchronised()) {
            results.add(fail(facts.whole(), FindingCode.LIV_04_SYNCHRONY_LOST.of(), Remedy.END));
        }
        Instant overdue = session.overdueFrom();
        if (overdue != null && facts.at().isAfter(overdue.plus(policy.longestOverrun()))) {
            results.add(fail(facts.whole(), FindingCode.LIV_04_OVERDUE.of(), Remedy.END));
        }
        return results.isEmpty() ? List.of(pass(facts.whole(), FindingCode.LIV_04_GOES_ON.of())) : List.copyOf(results);
    }
}
