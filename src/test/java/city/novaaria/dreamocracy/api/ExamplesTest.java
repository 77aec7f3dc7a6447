package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every example of the OpenAPI document works against the demo community, as it is when it was just loaded.
 *
 * <p>{@code -Dwrite=yes} writes the answers anew whose shape has changed.
 */
abstract class ExamplesTest {

    /** Idempotent without a key, and never held back by one. */
    static final Set<String> WAYS_OUT = Set.of(
            "withdrawEnrollment",
            "relayWithdrawal",
            "withdrawConsent",
            "withdrawFear",
            "takeBackReflection",
            "withdrawFearByClaimCode",
            "stopPerson",
            "stopScene",
            "safeStopSession",
            "surfaceEarly",
            "stopRecording",
            "withdrawRecordingAgreement",
            "withdrawRecordingShareAgreement",
            "cancelRegistration",
            "reportIncident");

    /** Documents that are the same for everybody at any time. */
    private static final Set<String> ALWAYS_THE_SAME = Set.of("getCharter", "getPolicyProfile", "getPolicyProfiles");

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    DatabaseCopy justLoaded;

    DocumentedExamples examples;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
    }

    @Test
    void everyOperationHasOneExampleAndEveryExampleAnOperation() {
        assertThat(examples.ids()).isEqualTo(new TreeSet<>(examples.operations().keySet()));
    }

    @Test
    void everyExampleIsOfAStatusThatIsDocumentedAnyway() {
        assertThat(examples.ids()).allSatisfy(id -> {
            JsonNode responses = examples.operation(id).description().get("responses");
            assertThat(responses.propertyNames())
                    .contains(examples.of(id).get("status").asString());
            assertThat(examples.of(id).path("refusals").propertyNames())
                    .allSatisfy(code -> assertThat(responses
                                    .valueStream()
                                    .map(examples::resolved)
                                    .anyMatch(response -> response.at("/content/application~1problem+json/examples")
                                            .has(code)))
                            .isTrue());
        });
    }

    @TestFactory
    Stream<DynamicTest> theExampleAnswersAsDocumented() {
        return examples.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    try {
                        answersAsDocumented(id);
                    } finally {
                        justLoaded.restore();
                    }
                }));
    }

    /** Promise G4, for every POST there is. */
    @TestFactory
    Stream<DynamicTest> g4TheSameKeyIsAnsweredAgainWithoutASecondEffect() {
        return examples.ids().stream()
                .filter(id -> examples.operation(id).method().equals("POST"))
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    try {
                        isAnsweredAgain(id);
                    } finally {
                        justLoaded.restore();
                    }
                }));
    }

    private void isAnsweredAgain(String id) {
        Map<String, String> variables = examples.prepare(id);
        Client caller = examples.as(examples.caller(id)).with("Idempotency-Key", "lantern-" + UUID.randomUUID());
        Answer first = examples.send(id, caller, variables);
        Map<String, Long> effect = DatabaseCopy.rows(database);
        Answer again = examples.send(id, caller, variables);

        assertThat(again.status()).as(again.text()).isEqualTo(first.status());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        if (id.equals("sendLaceReadings")) {
            assertThat(again.json().properties()).hasSameSizeAs(first.json().properties());
        } else if (id.equals("issueLaceCredential")) {
            assertThat(first.at("/secret")).startsWith("dlc_");
            assertThat(again.json().get("secret").isNull()).as("shown once").isTrue();
        } else if (id.equals("issueCalendarAddress")) {
            assertThat(first.at("/href")).startsWith("/calendars/");
            assertThat(again.json().get("href").isNull()).as("shown once").isTrue();
        } else if (id.equals("createWebhook") || id.equals("rotateWebhookSecret")) {
            assertThat(first.at("/secret")).startsWith("whsec_");
            assertThat(again.json().get("secret").isNull()).as("shown once").isTrue();
        } else if (!id.equals("advanceDemoClock")) {
            assertThat(said(id, again)).isEqualTo(said(id, first));
        }
        Map<String, Long> afterwards = DatabaseCopy.rows(database);
        if (id.equals("screenFear")) {
            // the text was shown again, which is recorded again
            effect.merge("fear_reading", 1L, Long::sum);
        }
        assertThat(afterwards).isEqualTo(effect);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo(idempotentByNature(id) ? "" : "true");
    }

    private static boolean idempotentByNature(String id) {
        return (WAYS_OUT.contains(id) && !id.equals("reportIncident"))
                || id.equals("sendLaceReadings")
                || id.equals("uploadMedia")
                || id.equals("addReflectionFile");
    }

    /** Whoever pauses does not wait for the charter, which is asked whether the dream may go on when the pause is looked at. */
    private static JsonNode said(String id, Answer answer) {
        JsonNode said = answer.json();
        if (id.equals("pauseSession")) {
            ((ObjectNode) said).remove(List.of("allowedActions", "gatedSteps"));
        }
        return said;
    }

    private void answersAsDocumented(String id) {
        JsonNode example = examples.of(id);
        Map<String, String> variables = examples.prepare(id);
        Answer answer = examples.send(id, examples.as(examples.caller(id)), variables);
        answer.mustBe(example.get("status").asInt());
        // what its reader was shown is behind the version, and is another text tomorrow
        String tag =
                answer.response().request().headers().firstValue("If-Match").orElse("");
        assertThat(tag.replaceFirst("\\.[0-9a-z.]+\"$", "\""))
                .as("the documented entity tag")
                .isEqualTo(example.path("ifMatch").asString(""));
        if (example.has("response")) {
            if (System.getProperty("write") != null) {
                examples.keepShapeOf(id, answer.json(), ALWAYS_THE_SAME.contains(id) ? JsonNode::equals : Shape::same);
                example = examples.of(id);
            }
            assertThat(example.get("response").isEmpty())
                    .as("nothing is documented")
                    .isEqualTo(answer.json().isEmpty());
            Shape documented = Shape.of(example.get("response"));
            Shape answered = Shape.of(answer.json());
            assertThat(documented.without(answered)).as("only documented").isEmpty();
            assertThat(answered.without(documented)).as("only answered").isEmpty();
        } else {
            assertThat(answer.text()).isEmpty();
        }
        ApiOperation operation = examples.operation(id);
        operation.description().at("/responses/" + answer.status() + "/headers").forEachEntry((header, described) -> {
            if (examples.resolved(described).path("required").asBoolean(false)) {
                assertThat(answer.header(header))
                        .as("the documented header " + header)
                        .isNotEmpty();
            }
        });
    }

    /** The names and kinds of all properties, wherever they stand, and where there is nothing to be seen. */
    private record Shape(Set<String> names, Set<String> nothing) {

        static boolean same(JsonNode one, JsonNode other) {
            return one.isEmpty() == other.isEmpty()
                    && of(one).without(of(other)).isEmpty()
                    && of(other).without(of(one)).isEmpty();
        }

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
