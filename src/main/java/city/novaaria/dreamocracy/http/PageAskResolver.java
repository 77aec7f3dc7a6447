package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor}; a cursor counts only for the caller, address and filters it was made for. */
@Component
class PageAskResolver implements HandlerMethodArgumentResolver {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    private static final String ORDER = "id desc";
    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 100;

    private final Cursors cursors;

    PageAskResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageAsk.class;
    }

    @Override
    public PageAsk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        List<String> list = list(request);
        String cursor = once(request, CURSOR);
        UUID before = cursor == null ? PageAsk.FROM_THE_NEWEST : cursors.open(cursor, list);
        return new PageAsk(limit(once(request, LIMIT)), before, id -> cursors.seal(id, list));
    }

    private static @Nullable String once(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with("errors", List.of(FieldError.ofParameter(name, "Repeated", "is given at most once")));
        }
        return values == null ? null : values[0];
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked.matches("[1-9][0-9]{0,2}") && Integer.parseInt(asked) <= MAX_LIMIT) {
            return Integer.parseInt(asked);
        }
        throw Refused.because(EdgeProblem.INVALID_REQUEST)
                .with("errors", List.of(FieldError.ofParameter(LIMIT, "Range", "is a whole number from 1 to 100")));
    }

    /** What a page belongs to; repeated values of a filter mean the same in every order. */
    private static List<String> list(HttpServletRequest request) {
        List<String> list = new ArrayList<>(
                List.of(ORDER, Objects.requireNonNullElse(request.getRemoteUser(), ""), request.getRequestURI()));
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals(LIMIT) && !name.equals(CURSOR)) {
                Stream.of(values).sorted().forEach(value -> list.addAll(List.of(name, value)));
            }
        });
        return list;
    }
}
