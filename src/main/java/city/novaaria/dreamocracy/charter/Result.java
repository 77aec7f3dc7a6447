package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one subject.
 *
 * <p>Most results pass and say nothing else. A large group has hundreds of thousands of them, so they carry no more.
 *
 * @param found what was found, without names and without what anybody wrote
 * @param more null when there is nothing to add to what the rule's card says
 */
public record Result(
        Rule rule,
        Outcome outcome,
        Subject subject,
        Finding found,
        @Nullable More more) {

    /**
     * What else there is to say.
     *
     * @param passesAt the earliest instant at which it can pass by itself; null when waiting does not help
     * @param actions what to call for it; empty when it is not done through the API
     * @param waivable who may waive just this, which is never more than the rule allows
     * @param disclosure who may read it
     * @param waiver what lets it pass; null unless it was waived
     * @param around what else it concerns
     * @param people because of whom it objects, by how they sign in; empty where it is because of nobody in particular
     */
    record More(
            @Nullable Instant passesAt,
            List<Remedy> actions,
            WaiverClass waivable,
            Disclosure disclosure,
            @Nullable WaiverFacts waiver,
            Around around,
            Set<String> people) {

        More {
            actions = List.copyOf(actions);
            people = Set.copyOf(people);
        }

        @Override
        public String toString() {
            return "More";
        }
    }

    static Result of(Rule rule, Outcome outcome, Subject subject, Finding found) {
        return new Result(rule, outcome, subject, found, null);
    }

    public boolean objects() {
        return outcome.objects();
    }

    /** What was found, which never changes meaning, such as {@code CON-05.too-early}. */
    public String code() {
        return found.code().foundBy(rule.id());
    }

    public String explanation(Texts texts) {
        return found.explanation(texts);
    }

    /** What would make it pass, in words; null when there is nothing to do. */
    public @Nullable String remedy(Texts texts) {
        return objects() ? found.remedy(texts) : null;
    }

    public @Nullable Instant passesAt() {
        return more == null ? null : more.passesAt();
    }

    public List<Remedy> actions() {
        return more == null ? List.of() : more.actions();
    }

    public WaiverClass waivable() {
        return more == null ? rule.card().waivable() : more.waivable();
    }

    public Disclosure disclosure() {
        return more == null ? rule.card().disclosure() : more.disclosure();
    }

    /** It is about one person, and only that person may know it. */
    public boolean isOnesOwn() {
        return subject.isOnePerson() && disclosure() == Disclosure.SUBJECT_ONLY;
    }

    public @Nullable WaiverFacts waiver() {
        return more == null ? null : more.waiver();
    }

    /** What else it concerns. */
    public Around around() {
        return more == null ? Around.NOTHING : more.around();
    }

    /** Because of whom it objects, by how they sign in; nobody reads it, and a waiver is about no others. */
    Set<String> people() {
        return more == null ? Set.of() : more.people();
    }

    /** The same; it objects because of these people. */
    public Result becauseOf(Set<String> them) {
        return with(new More(passesAt(), actions(), waivable(), disclosure(), waiver(), around(), them));
    }

    /** The same, with what would make it pass. */
    Result remedied(@Nullable Instant at, Remedy... calling) {
        return with(new More(at, List.of(calling), waivable(), disclosure(), null, around(), people()));
    }

    /** The same, but only this class may waive it. */
    public Result waivableBy(WaiverClass only) {
        return only == waivable()
                ? this
                : with(new More(passesAt(), actions(), only, disclosure(), null, around(), people()));
    }

    /** The same, but only for these readers. */
    public Result readBy(Disclosure only) {
        return only == disclosure()
                ? this
                : with(new More(passesAt(), actions(), waivable(), only, null, around(), people()));
    }

    /** What becomes of an objection that somebody waived. */
    Result waived(WaiverFacts waiver) {

        return new Result(
                rule,
                Outcome.WAIVED,
                subject,
                FindingCode.WAIVED.of(waiver.by(), waiver.expiresAt()),
                new More(null, List.of(), waivable(), disclosure(), waiver, around(), people()));
    }

    /** The same; if others may waive it, it says how they are asked. What only the person may waive is offered to nobody. */
    Result offeringWaiver() {
        boolean offered =
                outcome == Outcome.FAIL && (waivable() == WaiverClass.ETHICIST || waivable() == WaiverClass.BOARD);
        return offered
                ? with(new More(
                        passesAt(),
                        Stream.concat(actions().stream(), Stream.of(Remedy.REQUEST_WAIVER, Remedy.DECIDE_WAIVER))
                                .toList(),
                        waivable(),
                        disclosure(),
                        null,
                        around(),
                        people()))
                : this;
    }

    /** The same, with only what can still be done while the dream runs. */
    Result whileDreaming() {
        return objects() ? offering(Remedy.whileDreaming(actions(), subject().isOnePerson())) : this;
    }

    /** The same, with only those of its actions. */
    public Result offering(Predicate<Remedy> which) {
        return actions().isEmpty()
                ? this
                : offering(actions().stream().filter(which).toList());
    }

    /** The same, where this has to happen before people can arrive. */
    public Result gathering(List<Remedy> first) {
        return actions().isEmpty() ? this : offering(Remedy.before(first, actions()));
    }

    private Result offering(List<Remedy> remedies) {
        return with(new More(passesAt(), remedies, waivable(), disclosure(), waiver(), around(), people()));
    }

    /** The same, and what it concerns can be found. */
    Result concerning(Function<Subject, Around> around) {
        return actions().isEmpty()
                ? this
                : with(new More(
                        passesAt(), actions(), waivable(), disclosure(), waiver(), around.apply(subject), people()));
    }

    private Result with(More said) {
        return new Result(rule, outcome, subject, found, said);
    }
}
