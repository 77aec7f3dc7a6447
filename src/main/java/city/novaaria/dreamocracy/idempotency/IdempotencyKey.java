package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.http.RetryHeaders;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

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
                                    "key-form",
                                    Map.of("form", FORM.pattern()))));
        }
        return new IdempotencyKey(values.getFirst());
    }

    /** The same on a way out: a key that is none is as good as not there. */
    static @Nullable IdempotencyKey ofWayOut(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(RetryHeaders.IDEMPOTENCY_KEY));
        return values.size() == 1 && FORM.matcher(values.getFirst()).matches()
                ? new IdempotencyKey(values.getFirst())
                : null;
    }

    /**
     * How this request is kept: for one caller, method and path, however that was spelt, and of no use to who reads it.
     *
     * <p>Nobody knows one stranger from another; those who call from one address with one key and say the same are one.
     */
    KeyUse usedFor(HttpServletRequest request, String body) {
        String payload = Sha256.of(value + "\n" + body);
        String user = request.getRemoteUser();
        String caller = user == null
                ? "stranger " + Sha256.of(request.getRemoteAddr() + "\n" + payload)
                : "signed in " + Sha256.of(user);
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        String scope = Sha256.of(String.join("\n", caller, request.getMethod(), path, value));
        return new KeyUse(scope, payload, user == null ? SealedPlace.by(value) : null);
    }

    @Override
    public String toString() {
        return "IdempotencyKey";
    }
}
