package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One example for each operation, kept as data, so that a test can send every one of them to the demo community. */
@Component
class Examples {

    private static final String NAME = "novaAria";

    private final Map<String, OneExample> byOperation;

    Examples() {
        try (InputStream file = new ClassPathResource("openapi/examples.json").getInputStream()) {
            byOperation = JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One call that works against the demo community.
     *
     * @param as who calls; null when nobody signs in
     * @param after operations whose examples have to be called before, in this order
     * @param clock how far the demo's clock has to be moved before
     * @param path values of the path's variables
     * @param learned which of these an earlier answer tells: the operation and a JSON pointer into its answer
     * @param query values of the query's parameters
     * @param ifMatch the entity tag that the resource has then
     * @param request the body; null when there is none
     * @param status what the call answers
     * @param response the body of the answer; null when there is none
     * @param refusals problems of its own that the operation can answer with, each with what it tells besides
     */
    record OneExample(
            @Nullable String as,
            @Nullable List<String> after,
            @Nullable String clock,
            @Nullable Map<String, String> path,
            @Nullable Map<String, String> learned,
            @Nullable Map<String, String> query,
            @Nullable String ifMatch,
            @Nullable Object request,
            int status,
            @Nullable Object response,
            @Nullable Map<String, Map<String, Object>> refusals) {

        /** What stands for one parameter; null when the example leaves it out. */
        @Nullable
        String value(Parameter parameter) {
            return switch (parameter.getIn()) {
                case "path" -> path == null ? null : path.get(parameter.getName());
                case "query" -> query == null ? null : query.get(parameter.getName());
                default -> HttpHeaders.IF_MATCH.equals(parameter.getName()) ? ifMatch : null;
            };
        }
    }

    /** The codes of the problems that this operation in particular can answer with, and their further members. */
    Map<String, Map<String, Object>> refusals(String operationId) {
        OneExample example = byOperation.get(operationId);
        return example == null || example.refusals() == null ? Map.of() : example.refusals();
    }

    void addTo(Operation operation, ApiResponse success) {
        OneExample example = byOperation.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> put(parameter, example.value(parameter)));
        }
        if (operation.getRequestBody() != null && example.request() != null) {
            put(operation.getRequestBody().getContent(), example.request());
        }
        if (example.response() != null) {
            put(success.getContent(), example.response());
        }
    }

    private static void put(Parameter parameter, @Nullable String value) {
        if (value != null) {
            Schema<?> schema = parameter.getSchema();
            if (schema.getItems() != null) {
                parameter.addExample(NAME, new Example().value(List.of(value)));
            } else {
                parameter.setExample("int32".equals(schema.getFormat()) ? Integer.valueOf(value) : value);
            }
        }
    }

    private static void put(@Nullable Content content, Object value) {
        if (content != null) {
            Example example = new Example().value(value);
            // of a file that can be of several types, this one can be read
            Optional.ofNullable(content.get("text/plain"))
                    .ifPresentOrElse(
                            text -> text.addExamples(NAME, example),
                            () -> content.values().forEach(media -> media.addExamples(NAME, example)));
        }
    }
}
