package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that are unknown, blank, endless or of another type, all at once. */
@Component
class ClosedParameters implements HandlerInterceptor {

    /** Of one filter; no list has more choices. */
    static final int MOST_VALUES = 100;

    private final ObjectProvider<ConversionService> conversions;

    ClosedParameters(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.conversions = conversions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            List<String> known = Arrays.stream(method.getMethodParameters())
                    .flatMap(ClosedParameters::names)
                    .toList();
            Stream<FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .map(_ ->
                            FieldError.ofParameter("?", "UnknownParameter", "known-parameter", Map.of("known", known)));
            Stream<FieldError> blank = known.stream()
                    .filter(name -> values(request, name).anyMatch(ClosedParameters::isBlank))
                    .map(name -> FieldError.ofParameter(name, "Blank", "not-blank"));
            Stream<FieldError> tooMany = known.stream()
                    .filter(name -> values(request, name).count() > MOST_VALUES)
                    .map(name -> FieldError.ofParameter(name, "Size", "values", Map.of("most", MOST_VALUES)));
            Stream<FieldError> mistyped = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .filter(parameter -> values(request, nameOf(parameter)).noneMatch(ClosedParameters::isBlank))
                    .filter(parameter -> !readable(request, parameter))
                    .map(parameter -> FieldError.ofTypeOfParameter(nameOf(parameter), elementOf(parameter)));
            Stream<FieldError> page =
                    known.contains(PageAskResolver.LIMIT) ? PageAskResolver.faults(request) : Stream.empty();
            List<FieldError> errors = Stream.of(unknown, blank, tooMany, mistyped, page)
                    .flatMap(faults -> faults)
                    .toList();
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

    /** Spring takes characters that control something for blanks, too. */
    private static boolean isBlank(String value) {
        return value.isBlank() || value.trim().isEmpty();
    }

    private boolean readable(HttpServletRequest request, MethodParameter parameter) {
        String[] sent = request.getParameterValues(nameOf(parameter));
        try {
            if (sent != null) {
                conversions.getObject().convert(sent.length == 1 ? sent[0] : sent, new TypeDescriptor(parameter));
            }
            return true;
        } catch (ConversionException unreadable) {
            return false;
        }
    }

    private static Class<?> elementOf(MethodParameter parameter) {
        TypeDescriptor type = new TypeDescriptor(parameter);
        TypeDescriptor element = type.getElementTypeDescriptor();
        return (element == null ? type : element).getObjectType();
    }

    private static String nameOf(MethodParameter parameter) {
        return Objects.requireNonNullElse(parameter.getParameterName(), "");
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (PageAskResolver.asksForPage(parameter)) {
            return Stream.of(PageAskResolver.LIMIT, PageAskResolver.CURSOR);
        }
        return parameter.hasParameterAnnotation(RequestParam.class) ? Stream.of(nameOf(parameter)) : Stream.empty();
    }
}
