package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one subject.
 *
 * @param explanation why, without names and without what anybody wrote
 * @param remedy what would make it pass, in words; null when there is nothing to do
 * @param passesAt the earliest instant at which it can pass by itself; null when waiting does not help
 * @param actions what to call for it; empty when it is not done through the API
 * @param waivable who may waive just this, which is never more than the rule allows
 * @param disclosure who may read it
 * @param waiver what lets it pass; null unless it was waived
 */
public record Result(
        Rule rule,
        Outcome outcome,
        Subject subject,
        String explanation,
        @Nullable String remedy,
        @Nullable Instant passesAt,
        List<Remedy> actions,
        WaiverClass waivable,
        Disclosure disclosure,
        @Nullable WaiverFacts waiver) {

    public Result {
        actions = List.copyOf(actions);
    }

    static Result of(Rule rule, Outcome outcome, Subject subject, String explanation) {
        Card card = rule.card();
        return new Result(
                rule, outcome, subject, explanation, null, null, List.of(), card.waivable(), card.disclosure(), null);
    }

    public boolean objects() {
        return outcome.objects();
    }

    /** The same, with what would make it pass. */
    Result remedied(@Nullable String by, @Nullable Instant at, Remedy... calling) {
        return new Result(rule, outcome, subject, explanation, by, at, List.of(calling), waivable, disclosure, null);
    }

    /** The same, but only this class may waive it. */
    public Result waivableBy(WaiverClass only) {
        return new Result(rule, outcome, subject, explanation, remedy, passesAt, actions, only, disclosure, null);
    }

    /** The same, but only for these readers. */
    public Result readBy(Disclosure only) {
        return new Result(rule, outcome, subject, explanation, remedy, passesAt, actions, waivable, only, null);
    }

    /** What becomes of an objection that somebody waived. */
    Result waived(WaiverFacts waiver) {
        String by = switch (waiver.by()) {
            case SUBJECT -> "the person themselves";
            case BOARD -> "the board";
            case ETHICIST, NEVER -> "an independent ethicist";
        };
        return new Result(
                rule,
                Outcome.WAIVED,
                subject,
                "Waived by " + by + " until " + waiver.expiresAt() + ".",
                null,
                null,
                List.of(),
                waivable,
                disclosure,
                waiver);
    }

    /** The same; if others may waive it, it says how they are asked. What only the person may waive is offered to nobody. */
    Result offeringWaiver() {
        boolean offered =
                outcome == Outcome.FAIL && (waivable == WaiverClass.ETHICIST || waivable == WaiverClass.BOARD);
        return offered
                ? new Result(
                        rule,
                        outcome,
                        subject,
                        explanation,
                        remedy,
                        passesAt,
                        Stream.concat(actions.stream(), Stream.of(Remedy.REQUEST_WAIVER))
                                .toList(),
                        waivable,
                        disclosure,
                        null)
                : this;
    }
}
