package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.List;

/**
 * One rule of the charter: pure, named as what must hold, and asked whatever the others say.
 *
 * <p>To add one: a class that implements this, its facts, its place in {@code Rules}, its tests.
 */
public interface Rule {

    /** What is known of it before it is asked. */
    Card card();

    /** Answers for each subject that the rule speaks about; never empty, never null. */
    List<Result> ask(Facts facts);

    default String id() {
        return card().id();
    }

    /** Whether some of its objections protect only the person, who may then let them pass themselves. */
    default boolean waivableByThePerson() {
        return card().waivable() == WaiverClass.SUBJECT;
    }

    default Result pass(Subject subject, Finding found) {
        return Result.of(this, Outcome.PASS, subject, found);
    }

    default Result fail(Subject subject, Finding found, Remedy... actions) {
        return Result.of(this, Outcome.FAIL, subject, found).remedied(null, actions);
    }

    /** Fails now and passes by itself at that instant, if nothing else changes. */
    default Result failUntil(Instant passesAt, Subject subject, Finding found, Remedy... actions) {
        return Result.of(this, Outcome.FAIL, subject, found).remedied(passesAt, actions);
    }

    default Result indeterminate(Subject subject, Finding missing, Remedy... actions) {
        return Result.of(this, Outcome.INDETERMINATE, subject, missing).remedied(null, actions);
    }

    default Result notApplicable(Subject subject, Finding found) {
        return Result.of(this, Outcome.NOT_APPLICABLE, subject, found);
    }
}
