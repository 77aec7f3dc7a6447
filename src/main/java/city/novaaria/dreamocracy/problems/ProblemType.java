package city.novaaria.dreamocracy.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * One kind of refusal, listed in the enum of the module that refuses.
 *
 * <p>Its code is the constant's name in lower case with hyphens; it is public and never changes meaning.
 */
public interface ProblemType {

    String name();

    HttpStatus status();

    /** A short summary that is the same for every occurrence. */
    String title();

    /** What the caller can do next. */
    String remedy();

    /** Whether the same request may succeed later without any change. */
    default boolean retryable() {
        return false;
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
