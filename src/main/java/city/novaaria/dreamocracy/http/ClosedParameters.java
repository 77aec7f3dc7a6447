package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that are unknown, blank or endless: a misspelt filter must not be ignored. */
@Component
class ClosedParameters implements HandlerInterceptor {

    /** Of one filter; no list has more choices. */
    static final int MOST_VALUES = 100;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            List<String> known = Arrays.stream(method.getMethodParameters())
                    .flatMap(ClosedParameters::names)
                    .toList();
            Stream<FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .map(_ -> FieldError.ofParameter("?", "UnknownParameter", "one of: " + String.join(", ", known)));
            Stream<FieldError> blank = known.stream()
                    .filter(name -> values(request, name).anyMatch(String::isBlank))
                    .map(name -> FieldError.ofParameter(name, "Blank", "has a value, or is left out"));
            Stream<FieldError> tooMany = known.stream()
                    .filter(name -> values(request, name).count() > MOST_VALUES)
                    .map(name -> FieldError.ofParameter(name, "Size", "has at most " + MOST_VALUES + " values"));
            List<FieldError> errors =
                    Stream.of(unknown, blank, tooMany).flatMap(faults -> faults).toList();
            if (!errors.isEmpty()) {
                throw Refused.because(EdgeProblem.INVALID_REQUEST).with("errors", errors);
            }
        }
        return true;
    }

    /** Spring takes commas apart; it would leave blanks out of one list and put null into another. */
    private static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .flatMap(value -> Arrays.stream(value.split(",", -1)));
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == PageAsk.class) {
            return Stream.of(PageAskResolver.LIMIT, PageAskResolver.CURSOR);
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(Objects.requireNonNullElse(parameter.getParameterName(), ""))
                : Stream.empty();
    }
}
