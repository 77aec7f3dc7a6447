package city.novaaria.dreamocracy.live;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Documents the stream where the list is documented: they are one address. */
@Configuration(proxyBeanMethods = false)
class StreamDocument {

    static final String LAST = "Last-Event-ID";

    private static final String LINES = """
            id: group-1
            event: session.planned
            data: {"specversion":"1.0","id":"group-1","type":"session.planned"}
            """;

    private static final String MY_LINES = LINES.replace("id: group-1\n", "id: AAABnMBqYABAsfj0yqpvKQAAAAE\n");

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GlobalOpenApiCustomizer theStreamBesideTheList() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    switch (String.valueOf(operation.getOperationId())) {
                        case "listSessionEvents" -> addTo(operation, LINES, EventId.LONGEST, EventId.PATTERN);
                        case "getMyEvents" -> addTo(operation, MY_LINES, MyPosition.LONGEST, MyPosition.PATTERN);
                        default -> {
                            // no stream
                        }
                    }
                });
    }

    private static void addTo(Operation list, String lines, int longest, String pattern) {
        list.addParametersItem(new Parameter()
                .in("header")
                .name(LAST)
                .description("Of a stream: the last event that you have; counts instead of `after`.")
                .schema(new StringSchema().maxLength(longest).pattern(pattern)));
        Objects.requireNonNull(list.getResponses().get("200"))
                .getContent()
                .addMediaType(
                        org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE,
                        new MediaType()
                                .schema(new StringSchema()
                                        .description("Events as they happen; `data` of each is a SessionEvent.")
                                        .format("event-stream")
                                        .maxLength(1_000_000))
                                .addExamples(
                                        "novaAria",
                                        new Example().summary("One event").value(lines)));
    }
}
