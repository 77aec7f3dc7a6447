package city.novaaria.dreamocracy.api;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.HiddenMembers;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.WrittenTables.Writes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may do what, as authorization.csv says it: one line for each operation, one column for each kind of caller.
 *
 * <p>The requests are the documented examples. {@code concerned} names the dreamer whom the example is about; {@code
 * other} is a dreamer whom it is not about; {@code foreign} holds every role, but only at another sanctuary. Where a
 * line says 404, what is foreign must not be told from what does not exist.
 */
@OnPostgres
class AuthorizationMatrixTest {

    private static final String ALLOWED = "allowed";
    private static final String LACE = "01930000-0000-7000-8000-000000000a01";

    /** What a device may call. */
    private static final Set<String> FOR_DEVICES =
            Set.of("receiveLaceCommands", "acknowledgeLaceCommand", "sendLaceReadings");

    private static final String FOREIGN = "oda";
    private static final Map<String, String> CALLERS = Map.of(
            "steward", "vesna",
            "weaver", "mira",
            "technologist", "kade",
            "organizer", "celia",
            "ethicist", "tariq",
            "facilitator", "jun",
            "other", "mona",
            "foreign", FOREIGN);

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    Writes writes;

    DocumentedExamples examples;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
    }

    @Test
    void theTableHasOneLineForEveryOperation() throws IOException {
        assertThat(table().stream().map(Line::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(examples.operations().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everybodyMayWhatTheTableSaysAndNothingElse() throws IOException {
        foundAnotherSanctuary();
        DatabaseCopy copy = new DatabaseCopy(database, writes, "with_another_sanctuary");
        return table().stream()
                .map(line -> DynamicTest.dynamicTest(line.operation(), () -> {
                    try {
                        theDeniedAreDenied(line);
                        theAllowedAreAllowed(line, copy);
                    } finally {
                        copy.restore();
                    }
                }));
    }

    @Test
    void aDeviceReachesWhatIsForDevicesAndNothingElse() {
        Client lace = Client.at(port).asLace(1);
        examples.operations().forEach((id, operation) -> {
            String path = "!" + operation.path().replaceAll("\\{[^}]*}", LACE);
            int status = lace.send(operation.method(), path, null, Map.of()).status();
            if (FOR_DEVICES.contains(id)) {
                assertThat(status).as(id).isNotIn(401, 403);
            } else {
                assertThat(status).as(id).isEqualTo(403);
            }
        });
        lace.withToken("dlc_" + "A".repeat(64)).get("/me").mustBeProblem(401, "not-signed-in");
    }

    private void theDeniedAreDenied(Line line) {
        Map<String, String> variables = examples.prepare(line.operation());
        line.cells().forEach((caller, expected) -> {
            if (!expected.equals(ALLOWED)) {
                String name = name(line, caller);
                Answer denied = examples.send(line.operation(), examples.as(name), variables);
                assertThat(denied.status())
                        .as("%s as %s: %s", line.operation(), caller, denied.text())
                        .hasToString(expected);
                if (expected.equals("404")) {
                    Answer unknown = examples.send(line.operation(), examples.as(name), unknown(variables));
                    assertThat(unknown.status()).as("%s, unknown", line).isEqualTo(404);
                    assertThat(withoutInstance(unknown)).isEqualTo(withoutInstance(denied));
                }
            }
        });
    }

    private void theAllowedAreAllowed(Line line, DatabaseCopy copy) {
        HiddenMembers shown = new HiddenMembers();
        line.cells().forEach((caller, expected) -> {
            if (expected.equals(ALLOWED)) {
                copy.restore();
                Map<String, String> variables = examples.prepare(line.operation());
                Answer answer = examples.send(line.operation(), examples.as(name(line, caller)), variables);
                assertThat(answer.status())
                        .as("%s as %s: %s", line.operation(), caller, answer.text())
                        .isNotIn(401, 403, 404)
                        .isLessThan(500);
                if (answer.status() == 200 && readsTheSame(line.operation())) {
                    shown.add(caller, answer.json());
                }
            }
        });
        assertThat(shown.unnamed())
                .as("%s: null to one reader, and not to another", line.operation())
                .isEmpty();
    }

    /** What is read of oneself is about others for every reader. */
    private boolean readsTheSame(String operation) {
        return examples.operation(operation).method().equals("GET")
                && !examples.operation(operation).path().startsWith("/api/v1/me");
    }

    /** Of those who facilitate, the one who is on duty in the example. */
    private @Nullable String name(Line line, String caller) {
        return caller.equals("facilitator") && "noor".equals(examples.caller(line.operation()))
                ? "noor"
                : line.name(caller);
    }

    private static Map<String, String> unknown(Map<String, String> variables) {
        Map<String, String> unknown = new LinkedHashMap<>(variables);
        unknown.replaceAll(
                (name, value) -> name.endsWith("Id") ? UUID.randomUUID().toString() : value);
        return unknown;
    }

    private static ObjectNode withoutInstance(Answer answer) {
        return answer.json().asObject().without("instance");
    }

    private void foundAnotherSanctuary() {
        Client steward = Client.at(port).as("vesna");
        String house = steward.foundSanctuary("Far Harbor");
        for (String role : List.of("STEWARD", "WEAVER", "TECHNOLOGIST", "ORGANIZER", "ETHICIST", "FACILITATOR")) {
            steward.post(
                            "/sanctuaries/" + house + "/crew",
                            object("subject", FOREIGN, "displayName", "Oda", "role", role))
                    .mustBe(201);
        }
    }

    private static List<Line> table() throws IOException {
        List<List<String>> rows = new ClassPathResource("authorization.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(row -> List.of(row.split(",", -1)))
                .toList();
        return rows.stream().skip(1).map(row -> Line.of(rows.getFirst(), row)).toList();
    }

    /** One operation, the dreamer whom its example is about, and what each caller meets. */
    private record Line(String operation, String concerned, Map<String, String> cells) {

        static Line of(List<String> header, List<String> row) {
            assertThat(row).hasSameSizeAs(header);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 2; column < header.size(); column++) {
                assertThat(row.get(column)).isIn(ALLOWED, "401", "403", "404");
                cells.put(header.get(column), row.get(column));
            }
            return new Line(row.get(0), row.get(1), cells);
        }

        @Nullable
        String name(String caller) {
            return switch (caller) {
                case "nobody" -> null;
                case "dreamer" -> concerned;
                default -> CALLERS.get(caller);
            };
        }
    }
}
