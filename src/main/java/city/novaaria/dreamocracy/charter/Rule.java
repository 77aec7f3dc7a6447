package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One rule of the charter: pure, named as what must hold, and asked whatever the others say.
 *
 * <p>To add one: a class that implements this, its facts, its place in {@code RulesInForce}, its tests.
 */
public interface Rule {

    /** Public and never changes meaning, such as {@code CON-05}. */
    String id();

    String title();

    /** What must hold, in one sentence for people. */
    String says();

    /** Where the rule comes from. */
    String source();

    WaiverClass waivable();

    Set<EvaluationPoint> askedAt();

    default Disclosure disclosure() {
        return Disclosure.STAFF;
    }

    /** Answers for each subject that the rule speaks about; never empty, never null. */
    List<Result> ask(Facts facts);

    default Result pass(Subject subject, String explanation) {
        return new Result(this, Outcome.PASS, subject, explanation, null, null);
    }

    default Result fail(Subject subject, String explanation, String remedy) {
        return new Result(this, Outcome.FAIL, subject, explanation, remedy, null);
    }

    default Result failUntil(Instant passesAt, Subject subject, String explanation) {
        return new Result(this, Outcome.FAIL, subject, explanation, "Can pass from " + passesAt + ".", passesAt);
    }

    default Result indeterminate(Subject subject, String missing, String remedy) {
        return new Result(this, Outcome.INDETERMINATE, subject, missing, remedy, null);
    }

    default Result notApplicable(Subject subject, String explanation) {
        return new Result(this, Outcome.NOT_APPLICABLE, subject, explanation, null, null);
    }
}
