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

    Meaning meaning();

    default HttpStatus status() {
        return meaning().status();
    }

    default String title() {
        return meaning().title();
    }

    default String remedy() {
        return meaning().remedy();
    }

    default boolean retryable() {
        return meaning().retryable();
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What holds for every occurrence.
     *
     * @param title a short summary
     * @param remedy what the caller can do next
     * @param retryable whether the same request may succeed later without any change
     */
    record Meaning(HttpStatus status, String title, String remedy, boolean retryable) {

        public static Meaning conflict(String title, String remedy) {
            return new Meaning(HttpStatus.CONFLICT, title, remedy, false);
        }
    }
}
