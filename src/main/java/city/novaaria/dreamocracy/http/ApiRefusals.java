package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemCatalogue;
import city.novaaria.dreamocracy.problems.ProblemType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Documents how operations refuse: what each status means, and how every problem behind it looks. */
@Component
class ApiRefusals {

    /** The refusal of no status in particular. */
    private static final String ANY_OTHER = "AnyOther";

    /** Where the refusals that only the method tells are handed on; it is gone from the document that is served. */
    static final String ALSO = "x-refuses-also";

    private static final Set<HttpStatus> TRY_LATER =
            EnumSet.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    private final ProblemCatalogue problems;
    private final Examples examples;

    ApiRefusals(ProblemCatalogue problems, Examples examples) {
        this.problems = problems;
        this.examples = examples;
    }

    List<String> codes() {
        return problems.all().stream().map(ProblemType::code).sorted().toList();
    }

    /** Adds what operations refer to: how the problems look that any of them can meet. */
    void addExamples(Components components) {
        for (EdgeProblem problem : EdgeProblem.values()) {
            components.addExamples(problem.code(), example(problem, Map.of()));
        }
    }

    void addTo(String path, PathItem.HttpMethod method, Operation operation, Components components) {
        Map<HttpStatus, List<Documented>> byStatus = new TreeMap<>();
        refusals(path, method, operation)
                .forEach(problem -> byStatus.computeIfAbsent(problem.status(), _ -> new ArrayList<>())
                        .add(shared(problem)));
        examples.refusals(operation.getOperationId()).forEach((code, members) -> {
            ProblemType type = problems.find(code).orElseThrow();
            List<Documented> documented = byStatus.get(type.status());
            if (documented != null) { // an example adds no status
                documented.removeIf(shared -> shared.type().equals(type));
                documented.add(new Documented(type, example(type, members)));
            }
        });
        ApiResponses responses = operation.getResponses();
        byStatus.forEach((status, problems) -> responses.addApiResponse(
                String.valueOf(status.value()),
                problems.size() == 1 && problems.getFirst().type() instanceof EdgeProblem only
                        ? shared(nameOf(only), answer(problems), components)
                        : answer(problems)));
        ApiResponse other = answer(Stream.of(
                                EdgeProblem.METHOD_NOT_ALLOWED,
                                EdgeProblem.TOKEN_EXPIRED,
                                EdgeProblem.TOO_SLOW,
                                EdgeProblem.HEADERS_TOO_LARGE,
                                EdgeProblem.NOT_STORED)
                        .map(ApiRefusals::shared)
                        .toList())
                .description("Any other refusal.");
        responses.addApiResponse(ApiResponses.DEFAULT, shared(ANY_OTHER, other, components));
    }

    private static Set<EdgeProblem> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        // wrong credentials are refused also where none are needed
        Set<EdgeProblem> refusals = EnumSet.of(
                EdgeProblem.INVALID_REQUEST,
                EdgeProblem.NOT_SIGNED_IN,
                EdgeProblem.ORIGIN_NOT_ALLOWED,
                EdgeProblem.NOT_ACCEPTABLE,
                EdgeProblem.RATE_LIMITED,
                EdgeProblem.INTERNAL_ERROR,
                EdgeProblem.BUSY);
        if (path.contains("{")) {
            refusals.add(EdgeProblem.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            refusals.addAll(EnumSet.of(
                    EdgeProblem.FORBIDDEN,
                    EdgeProblem.NOT_FOUND,
                    EdgeProblem.STATE_CONFLICT,
                    EdgeProblem.CONCURRENT_CHANGE,
                    EdgeProblem.UNPROCESSABLE,
                    EdgeProblem.BODY_TOO_LARGE,
                    EdgeProblem.UNSUPPORTED_MEDIA_TYPE));
        } else if (path.contains("{")) {
            refusals.add(EdgeProblem.FORBIDDEN);
        }
        if (operation.getRequestBody() != null) {
            refusals.add(EdgeProblem.MALFORMED_REQUEST);
        }
        if (method == PathItem.HttpMethod.POST) {
            refusals.add(EdgeProblem.IDEMPOTENCY_IN_PROGRESS);
            refusals.add(EdgeProblem.IDEMPOTENCY_KEY_REUSED);
        }
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
        if (conditional) {
            refusals.add(EdgeProblem.STALE);
            refusals.add(EdgeProblem.CONDITION_REQUIRED);
        }
        if (operation.getExtensions() != null && operation.getExtensions().remove(ALSO) instanceof List<?> also) {
            also.forEach(problem -> refusals.add((EdgeProblem) problem));
        }
        return refusals;
    }

    private static ApiResponse answer(List<Documented> problems) {
        MediaType media = new MediaType().schema(ApiSchemas.reference(ProblemView.NAME));
        problems.forEach(problem -> media.addExamples(problem.type().code(), problem.example()));
        ApiResponse answer = ApiHeaders.onEvery(new ApiResponse()
                .description(problems.stream()
                        .map(problem -> problem.type().title() + ".")
                        .collect(Collectors.joining(" ")))
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, media)));
        return TRY_LATER.contains(problems.getFirst().type().status())
                ? ApiHeaders.with(answer, HttpHeaders.RETRY_AFTER)
                : answer;
    }

    private static Documented shared(EdgeProblem problem) {
        return new Documented(problem, new Example().$ref("#/components/examples/" + problem.code()));
    }

    /** What several operations answer alike stands in the document once. */
    private static ApiResponse shared(String name, ApiResponse answer, Components components) {
        components.addResponses(name, answer);
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static Example example(ProblemType problem, Map<String, Object> members) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", "/problems/" + problem.code());
        value.put("title", problem.title());
        value.put("status", problem.status().value());
        value.put("detail", problem.remedy());
        value.put("instance", "urn:uuid:5f0c8e0a-3f6e-4f6e-9a64-0b6c2f1f7d55");
        value.put("code", problem.code());
        value.put("retryable", problem.retryable());
        value.putAll(members);
        return new Example().summary(problem.title()).value(value);
    }

    /** {@code NOT_FOUND} becomes {@code NotFound}. */
    private static String nameOf(EdgeProblem problem) {
        return Arrays.stream(problem.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private record Documented(ProblemType type, Example example) {}
}
