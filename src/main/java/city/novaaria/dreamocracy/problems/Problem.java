package city.novaaria.dreamocracy.problems;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;

/** Turns a refusal into the body that RFC 9457 asks for. */
final class Problem {

    private static final String INSTANCE = "urn:uuid:";

    private Problem() {}

    /** The address of the page about this kind of problem. */
    static URI typeOf(ProblemType type) {
        return URI.create("/problems/" + type.code());
    }

    /** The id of the request that it answers. */
    static String requestOf(ProblemDetail problem) {
        return String.valueOf(problem.getInstance()).substring(INSTANCE.length());
    }

    static ProblemDetail of(ProblemType type) {
        return of(type, ProblemTexts.remedy(type), Map.of());
    }

    static ProblemDetail of(ProblemType type, List<FieldError> errors) {
        return of(type, ProblemTexts.remedy(type), Map.of("errors", errors));
    }

    static ProblemDetail of(ProblemType type, String detail, Map<String, Object> members) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(typeOf(type));
        problem.setTitle(ProblemTexts.title(type));
        // what never reaches the application has no id yet
        String request = Objects.requireNonNullElseGet(
                MDC.get(RequestIds.KEY), () -> UUID.randomUUID().toString());
        problem.setInstance(URI.create(INSTANCE + request));
        problem.setProperty("code", type.code());
        problem.setProperty("retryable", type.retryable());
        members.forEach(problem::setProperty);
        return problem;
    }
}
