package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.http.RetryHeaders;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The caller's name for one intention: 16 to 64 letters, digits, hyphens and underscores, chosen at random. */
record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile(RetryHeaders.KEY_FORM);

    /** The key of the request; null when it has none. */
    static @Nullable IdempotencyKey of(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(RetryHeaders.IDEMPOTENCY_KEY));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !FORM.matcher(values.getFirst()).matches()) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with(
                            "errors",
                            List.of(FieldError.ofHeader(
                                    RetryHeaders.IDEMPOTENCY_KEY,
                                    "Pattern",
                                    "is one key of the form " + FORM.pattern())));
        }
        return new IdempotencyKey(values.getFirst());
    }

    /** Under this the key is kept: for one caller, method and path, and of no use to who reads it. */
    String scope(HttpServletRequest request) {
        String caller = Objects.requireNonNullElse(request.getRemoteUser(), "");
        return Sha256.of(String.join("\n", caller, request.getMethod(), request.getRequestURI(), value));
    }

    /** What was sent, to be recognized and not to be guessed: the key is its salt. */
    String payload(String body) {
        return Sha256.of(value + "\n" + body);
    }

    @Override
    public String toString() {
        return "IdempotencyKey";
    }
}
