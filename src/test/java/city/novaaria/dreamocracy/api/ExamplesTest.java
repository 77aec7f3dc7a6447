package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every example of the OpenAPI document works against the demo community, as it is when it was just loaded. */
abstract class ExamplesTest {

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    DocumentedExamples examples;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
    }

    @Test
    void everyOperationHasOneExampleAndEveryExampleAnOperation() {
        assertThat(examples.ids()).isEqualTo(new TreeSet<>(examples.operations().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> theExampleAnswersAsDocumented() {
        DatabaseCopy copy = new DatabaseCopy(database);
        return examples.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    try {
                        answersAsDocumented(id);
                    } finally {
                        copy.restore();
                    }
                }));
    }

    private void answersAsDocumented(String id) {
        JsonNode example = examples.of(id);
        Map<String, String> variables = examples.prepare(id);
        Answer answer = examples.send(id, examples.caller(id), variables);
        answer.mustBe(example.get("status").asInt());
        assertThat(answer.response().request().headers().firstValue("If-Match").orElse(""))
                .as("the documented entity tag")
                .isEqualTo(example.path("ifMatch").asString(""));
        if (example.has("response")) {
            Shape documented = Shape.of(example.get("response"));
            Shape answered = Shape.of(answer.json());
            assertThat(documented.without(answered)).as("only documented").isEmpty();
            assertThat(answered.without(documented)).as("only answered").isEmpty();
        } else {
            assertThat(answer.text()).isEmpty();
        }
        ApiOperation operation = examples.operation(id);
        operation
                .description()
                .at("/responses/" + answer.status() + "/headers")
                .propertyNames()
                .forEach(header -> assertThat(answer.header(header))
                        .as("the documented header " + header)
                        .isNotEmpty());
    }

    /** The names and kinds of all properties, wherever they stand, and where there is nothing to be seen. */
    private record Shape(Set<String> names, Set<String> nothing) {

        static Shape of(JsonNode root) {
            Shape shape = new Shape(new TreeSet<>(), new TreeSet<>());
            shape.see("#", root);
            return shape;
        }

        private void see(String place, JsonNode node) {
            names.add(place + " ");
            if (node.isNull() || (node.isContainer() && node.isEmpty())) {
                nothing.add(place);
                return;
            }
            names.add(place + " is " + node.getNodeType());
            if (node.isObject()) {
                node.forEachEntry((name, value) -> see(place + "/" + name, value));
            } else {
                node.forEach(element -> see(place + "/*", element));
            }
        }

        /** What the other lacks, but for what is inside of its nulls and empty lists. */
        List<String> without(Shape other) {
            return names.stream()
                    .filter(name -> !other.names.contains(name))
                    .filter(name -> other.nothing.stream()
                            .noneMatch(place -> name.startsWith(place + "/") || name.startsWith(place + " is ")))
                    .toList();
        }
    }
}
