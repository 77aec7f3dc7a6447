package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.function.Supplier;

/** What a use case answers that asked the charter; the controller turns it into a reply or a refusal. */
public sealed interface CharterDecision<T> {

    /** What was granted to a caller to whom every objection is about themselves, or about nobody. */
    default T orRefuse(Caller caller) {
        return switch (this) {
            case Granted<T>(T value) -> value;
            case Objected<T> objected -> throw objected.refusal(caller);
        };
    }

    /** What was granted to who knows that nothing objects. */
    default T orRefuse() {
        return orRefuse(Caller.nobody());
    }

    /** What was granted; refuses with as much of the objections as the reader may know, who is asked for only then. */
    default T orRefuse(Supplier<Reader> reader) {
        return switch (this) {
            case Granted<T>(T value) -> value;
            case Objected<T> objected -> throw objected.refusal(reader.get());
        };
    }

    /** Nothing objects, and what was asked for is done. */
    record Granted<T>(T value) implements CharterDecision<T> {}

    /** Nothing was done; that the charter objected is recorded, although the request is refused. */
    record Objected<T>(CharterProblem problem, List<Result> objections) implements CharterDecision<T> {

        public Objected {
            objections = List.copyOf(objections);
        }

        /** Refused until what the verdict objects to is remedied. */
        public static <T> Objected<T> to(Verdict verdict) {
            return new Objected<>(CharterProblem.CHARTER_OBJECTIONS, verdict.objections());
        }

        /** The refusal for a caller to whom every objection is about themselves, or about nobody. */
        public Refused refusal(Caller caller) {
            return Objection.refusal(problem, objections, caller);
        }

        /** The refusal with as much of the objections as the reader may know. */
        public Refused refusal(Reader reader) {
            return Objection.refusal(problem, objections, reader);
        }
    }
}
