package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor}, which were checked before; a cursor counts only for the caller, address, filters and order it was made for. */
@Component
class PageAskResolver implements HandlerMethodArgumentResolver {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    private static final String NEWEST_FIRST = "id desc";
    private static final String SOONEST_FIRST = "time, id";
    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 100;

    /** What is not has been refused by the API already; the pages that people read are as long as usual then. */
    private static final Pattern BOUNDED = Pattern.compile("[1-9][0-9]?|100");

    private final Cursors cursors;

    PageAskResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return asksForPage(parameter);
    }

    static boolean asksForPage(MethodParameter parameter) {
        return parameter.getParameterType() == PageAsk.class || parameter.getParameterType() == SoonestFirst.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        String cursor = request.getParameter(CURSOR);
        String asked = request.getParameter(LIMIT);
        int limit = asked == null || !BOUNDED.matcher(asked).matches() ? DEFAULT_LIMIT : Integer.parseInt(asked);
        boolean soonest = parameter.getParameterType() == SoonestFirst.class;
        if (isSortable(parameter) && soonest != asksForSoonest(request)) {
            // the other order was chosen, and the cursor is a place in that one
            return soonest ? null : new PageAsk(limit, PageAsk.FROM_THE_NEWEST, _ -> "");
        }
        if (soonest) {
            List<String> list = list(request, SOONEST_FIRST);
            return new SoonestFirst(
                    limit, cursor == null ? null : cursors.openPlace(cursor, list), place -> cursors.seal(place, list));
        }
        List<String> list = list(request, NEWEST_FIRST);
        UUID before = cursor == null ? PageAsk.FROM_THE_NEWEST : cursors.open(cursor, list);
        return new PageAsk(limit, before, id -> cursors.seal(id, list));
    }

    /** A list that is asked for in either order takes both. */
    private static boolean isSortable(MethodParameter parameter) {
        List<Class<?>> taken = List.of(parameter.getExecutable().getParameterTypes());
        return taken.contains(PageAsk.class) && taken.contains(SoonestFirst.class);
    }

    private static boolean asksForSoonest(HttpServletRequest request) {
        return ListOrder.SOONEST_FIRST.name().equals(request.getParameter(ListOrder.PARAMETER));
    }

    /** What is wrong with how the page is asked for; checked before anything is read. */
    static Stream<FieldError> faults(HttpServletRequest request) {
        Stream<FieldError> repeated = Stream.of(LIMIT, CURSOR)
                .filter(name -> request.getParameterValues(name) != null && request.getParameterValues(name).length > 1)
                .map(name -> FieldError.ofParameter(name, "Repeated", "once"));
        Stream<FieldError> range = Stream.ofNullable(request.getParameter(LIMIT))
                .filter(asked -> !asked.matches("[1-9][0-9]?|" + MAX_LIMIT))
                .map(_ -> FieldError.ofParameter(LIMIT, "Range", "page-limit", Map.of("most", MAX_LIMIT)));
        return Stream.concat(repeated, range);
    }

    /** What a page belongs to; repeated values of a filter mean the same in every order. */
    private static List<String> list(HttpServletRequest request, String order) {
        List<String> list = new ArrayList<>(
                List.of(order, Objects.requireNonNullElse(request.getRemoteUser(), ""), request.getRequestURI()));
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals(LIMIT) && !name.equals(CURSOR)) {
                Stream.of(values).sorted().forEach(value -> list.addAll(List.of(name, value)));
            }
        });
        return list;
    }
}
