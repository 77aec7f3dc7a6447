package city.novaaria.dreamocracy.problems;

import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem; the transaction rolls back, so nothing refused leaves a trace.
 *
 * <p>Its message is the problem's code: exceptions are logged, and what people wrote is not.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient Detail detail;
    private final transient Map<String, Object> members;

    private Refused(ProblemType type, Detail detail, Map<String, Object> members) {
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.members = members;
    }

    public static Refused because(ProblemType type) {
        return new Refused(type, ProblemTexts::remedy, Map.of());
    }

    public static Refused notFound() {
        return because(EdgeProblem.NOT_FOUND);
    }

    /** For the reason whose text is {@code forbidden.} and that name. */
    public static Refused forbidden(String reason) {
        return forbidden(reason, Map.of());
    }

    /** The parameters of the text never quote the request. */
    public static Refused forbidden(String reason, Map<String, ?> parameters) {
        return new Refused(
                EdgeProblem.FORBIDDEN, _ -> Texts.ofRequest().say("forbidden." + reason, parameters), Map.of());
    }

    public static Refused unprocessable(FieldError... errors) {
        return because(EdgeProblem.UNPROCESSABLE).with("errors", List.of(errors));
    }

    public static Refused stateConflict(Enum<?> currentState, Collection<?> allowedActions) {
        return because(EdgeProblem.STATE_CONFLICT)
                .with("currentState", currentState.name())
                .with("allowedActions", List.copyOf(allowedActions));
    }

    /** Adds one extension member to the problem. */
    public Refused with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Refused(type, detail, more);
    }

    /** From then on the same request may succeed, without any change. */
    public Refused possibleFrom(Instant from) {
        return with("retryable", true).with("possibleFrom", from);
    }

    public ProblemType type() {
        return type;
    }

    /** In the language of the request. */
    String detail() {
        return detail.of(type);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    /** What is said of one case. */
    private interface Detail {

        String of(ProblemType type);
    }
}
