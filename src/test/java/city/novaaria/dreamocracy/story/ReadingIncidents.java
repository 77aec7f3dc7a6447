package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each reader is told of a shared nightmare, and that those to whom it is not told see no difference. */
abstract class ReadingIncidents {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    /** One dreamer reported it; it was looked into, and waits for four roles. */
    @Test
    void eachReaderIsToldWhatTheirPartIs() {
        List<String> table = table();
        Ready ready = paused("aya", "ben");
        jdbc.update(
                "delete from session_duty where session_id = ? and crew_id in (select id from crew where subject = 'noor')",
                ready.session());
        String path = reported(ready, "SHARED_NIGHTMARE");
        triage(path, "SHARED_NIGHTMARE");

        assertThat(table.stream().map(line -> line.split(" *\\| *", -1)[0]).map(reader -> row(reader, path, ready)))
                .containsExactlyElementsOf(
                        table.stream().map(line -> withoutReason(line)).toList());
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    /** Before it is reported, and once somebody has looked into it; the dream was paused all the while. */
    @Test
    void whoeverHasNoPartInItSeesNoDifference() {
        Ready ready = paused("cleo", "dov", "gil");
        List<String> before = asOthersSee(ready);
        for (String category : List.of("SHARED_NIGHTMARE", "CONDUCT")) {
            String path = reported(ready, category);
            assertThat(asOthersSee(ready)).as("reported").isEqualTo(before);
            triage(path, category);
            assertThat(asOthersSee(ready)).as("looked into").isEqualTo(before);
        }
        String readiness = city.as("cleo")
                .get("/sessions/" + ready.session() + "/readiness")
                .mustBe(200)
                .text();
        assertThat(readiness).contains("\"INC\"").doesNotContain("INC-0", "INCIDENT", "/incidents/");
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    /** Dov reported; Cleo dreams with him, Mona is at home elsewhere, Nils works elsewhere. */
    private List<String> asOthersSee(Ready ready) {
        String session = "/sessions/" + ready.session();
        Stream<String> fellow = Stream.of(
                        session,
                        session + "/events?limit=100",
                        "/enrollments/" + ready.enrollments().getFirst().enrollment(),
                        "/me/enrollments",
                        "/me/tasks?limit=100",
                        "/incidents?limit=100")
                .map(place -> city.as("cleo").get(place).mustBe(200).text());
        Stream<String> elsewhere = Stream.of(city.as("mona"), city.as("nils"))
                .flatMap(reader -> Stream.of(
                                session, "/sessions?limit=100", "/me/tasks?limit=100", "/incidents?limit=100")
                        .map(place -> reader.get(place).text()));
        return Stream.concat(fellow, elsewhere)
                .map(text -> text.replaceAll("\"(evaluatedAt|asOf|requestId|instance)\":\"[^\"]*\"", ""))
                .toList();
    }

    private String row(String reader, String path, Ready ready) {
        Client client = reader.equals("nobody") ? city : city.as(reader);
        String session = "/sessions/" + ready.session();
        return Stream.of(
                        reader,
                        status(client.get(path)),
                        status(client.get(path + "/texts")),
                        status(client.get(path + "/signatures")),
                        among(client.get("/incidents?limit=100&sessionId=" + ready.session()), path),
                        among(client.get("/me/tasks?limit=100"), path),
                        told(client.get(session + "/events?limit=100")),
                        among(client.get(session + "/board"), path))
                .collect(Collectors.joining(" | "));
    }

    private static String status(Answer answer) {
        return String.valueOf(answer.status());
    }

    private static String among(Answer answer, String path) {
        String id = path.substring("/incidents/".length());
        return answer.status() != 200 ? status(answer) : answer.text().contains(id) ? "yes" : "no";
    }

    private static String told(Answer events) {
        return events.status() != 200 ? status(events) : events.text().contains("incident.") ? "yes" : "no";
    }

    private static List<String> table() {
        try {
            return Arrays.stream(new ClassPathResource("incident-readers.csv")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .split("\n"))
                    .skip(1)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutReason(String line) {
        String[] cells = line.split(" *\\| *", -1);
        return Stream.concat(Stream.of(cells[0]), Arrays.stream(cells).skip(2)).collect(Collectors.joining(" | "));
    }

    private String reported(Ready ready, String category) {
        String reporter = ready.enrollments().stream()
                .map(EnrolledPerson::participant)
                .skip(1)
                .map(person ->
                        jdbc.queryForObject("select subject from participant where id = ?", String.class, person))
                .findFirst()
                .orElseThrow();
        return "/incidents/"
                + city.as(reporter)
                        .post(
                                "/incidents",
                                object(
                                        "sessionId",
                                        ready.session(),
                                        "category",
                                        category,
                                        "text",
                                        "A wave that never ends."))
                        .mustBe(201)
                        .id();
    }

    private void triage(String path, String category) {
        Map<String, Object> found = Map.of("severity", "S2", "incidentClass", category, "reason", "So it looks.");
        city.as("tariq").post(path + "/triage", found).mustBe(200);
    }

    private Ready paused(String... dreamers) {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, dreamers);
        for (String step : List.of("/start", "/pause")) {
            city.as("jun").post("/sessions/" + ready.session() + step).mustBe(200);
        }
        return ready;
    }
}
