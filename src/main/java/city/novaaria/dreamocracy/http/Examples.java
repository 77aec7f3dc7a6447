package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One example for each operation, kept as data, so that a test can send every one of them to the demo community. */
@Component
class Examples {

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
     * @param path values of the path's variables
     * @param request the body; null when there is none
     * @param status what the call answers
     * @param response the body of the answer; null when there is none
     * @param after operations whose examples have to be called before
     */
    record OneExample(
            @Nullable String as,
            @Nullable Map<String, String> path,
            @Nullable Object request,
            int status,
            @Nullable Object response,
            @Nullable List<String> after) {}

    boolean creates(String operationId) {
        OneExample example = byOperation.get(operationId);
        return example != null && example.status() == 201;
    }

    void addTo(Operation operation) {
        OneExample example = byOperation.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        Map<String, String> path = example.path() == null ? Map.of() : example.path();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> path.containsKey(parameter.getName()))
                    .forEach(parameter -> example(parameter, path.get(parameter.getName())));
        }
        if (operation.getRequestBody() != null && example.request() != null) {
            put(operation.getRequestBody().getContent(), example.request());
        }
        if (example.response() != null && operation.getResponses().get("200") != null) {
            put(operation.getResponses().get("200").getContent(), example.response());
        }
    }

    private static void example(Parameter parameter, @Nullable String value) {
        parameter.setExample(value);
    }

    private static void put(@Nullable Content content, Object value) {
        if (content != null) {
            content.values().forEach(media -> media.addExamples("novaAria", new Example().value(value)));
        }
    }
}
