package city.novaaria.dreamocracy.race;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.CountedStatements.StatementCount;
import city.novaaria.dreamocracy.support.LanternHall;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Asking the gate costs the same few statements for ten people and for a thousand. */
abstract class StatementCounts {

    private static final int READINESS = 26;
    private static final int START = 39;
    private static final int BOARD = 37;
    private static final int PULSE = 12;
    private static final int PLAIN = 2;
    private static final int ENDED = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCount count;

    @Test
    void ownEnrollmentsTakeAConstantNumberOfStatements() {
        new ReadyDreams(jdbc).with(1, "ben");
        Client ben = Client.at(port).as("ben");
        List<Integer> statements = new ArrayList<>();
        for (int limit : new int[] {1, 20}) {
            count.reset();
            Answer own = ben.get("/me/enrollments?limit=" + limit).mustBe(200);
            statements.add(count.statements());
            assertThat(own.json().at("/items").size()).isBetween(Math.min(limit, 2), limit);
        }
        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).isLessThanOrEqualTo(12);
    }

    @Test
    void theSeatsOfOnePersonTakeAConstantNumberOfStatements() {
        String person =
                new ReadyDreams(jdbc).with(1, "ben").enrollments().getFirst().participant() + "/enrollments";
        Client celia = Client.at(port).as("celia");
        List<Integer> statements = new ArrayList<>();
        for (int limit : new int[] {1, 20}) {
            count.reset();
            Answer seats = celia.get("/participants/" + person + "?state=CHECKED_IN&state=DREAMING&limit=" + limit)
                    .mustBe(200);
            statements.add(count.statements());
            assertThat(seats.json().at("/items")).isNotEmpty();
        }
        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).isLessThanOrEqualTo(12);
        count.reset();
        celia.get("/screenings?limit=100").mustBe(200);
        assertThat(count.statements()).isLessThanOrEqualTo(6);
    }

    @Test
    void whatIsKeptAboutSomebodyTakesAConstantNumberOfStatements() {
        Client ben = Client.at(port).as("ben");
        List<Integer> statements = new ArrayList<>();
        for (int more : new int[] {1, 5}) {
            for (int i = 0; i < more; i++) {
                ben.post(
                                "/fears",
                                Client.object(
                                        "sanctuaryId",
                                        "01930000-0000-7000-8000-000000000001",
                                        "text",
                                        "That it never ends.",
                                        "permissions",
                                        List.of(Client.object("purpose", "ART", "attribution", "ANONYMOUS"))))
                        .mustBe(201);
            }
            count.reset();
            ben.get("/me/data").mustBe(200);
            statements.add(count.statements());
        }
        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).isLessThanOrEqualTo(72);
    }

    @Test
    void theProgrammeTakesAConstantNumberOfStatements() {
        Client celia = Client.at(port).as("celia");
        List<Integer> statements = new ArrayList<>();
        for (int more : new int[] {1, 20}) {
            for (int i = 0; i < more; i++) {
                jdbc.update(
                        "update session set state = 'OPEN', starts_at = starts_at + interval '7 days',"
                                + " booked_until = booked_until + interval '7 days' where id = ?",
                        new ReadyDreams(jdbc).with(1, "aya").session());
            }
            count.reset();
            Answer programme =
                    celia.get("/programme?limit=100&contentTag=water").mustBe(200);
            statements.add(count.statements());
            assertThat(programme.json().get("items").size()).isGreaterThan(more);
        }
        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).isLessThanOrEqualTo(12);
    }

    @Test
    void whatIsToldOutsideTakesAConstantNumberOfStatements() {
        Client city = Client.at(port);
        String calendar =
                city.as("aya").post("/me/calendar-address").mustBe(201).at("/href");
        String house = "/sanctuaries/" + LanternHall.ID;
        List<List<Integer>> statements = new ArrayList<>();
        for (int more : new int[] {1, 20}) {
            for (int i = 0; i < more; i++) {
                new ReadyDreams(jdbc).with(1, "aya");
            }
            List<Integer> counted = new ArrayList<>();
            for (String address : List.of(calendar, house + "/annual-reports/2025")) {
                count.reset();
                assertThat(city.file(address).statusCode()).isEqualTo(200);
                counted.add(count.statements());
            }
            count.reset();
            city.get(house + "/theme-map").mustBe(200);
            counted.add(count.statements());
            statements.add(counted);
        }
        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).allMatch(few -> few <= 8);
    }

    @Test
    void whatIsFreeAndWhatIsShownWithSessionsTakesAConstantNumberOfStatements() {
        Client celia = Client.at(port).as("celia");
        List<Integer> free = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        List<Integer> expanded = new ArrayList<>();
        for (int more : new int[] {1, 20}) {
            for (int i = 0; i < more; i++) {
                new ReadyDreams(jdbc).with(1, "aya");
            }
            count.reset();
            celia.get("/sanctuaries/" + LanternHall.ID
                            + "/availability?from=2026-01-01T00:00:00Z&until=2026-01-31T00:00:00Z")
                    .mustBe(200);
            free.add(count.statements());
            count.reset();
            celia.get("/sessions?limit=" + more).mustBe(200);
            plain.add(count.statements());
            count.reset();
            celia.get("/sessions?expand=chamber,crew,dreamscape&limit=" + more).mustBe(200);
            expanded.add(count.statements());
        }
        assertThat(free.getFirst()).isEqualTo(free.getLast()).isLessThanOrEqualTo(11);
        assertThat(plain.getFirst()).isEqualTo(plain.getLast());
        assertThat(expanded).containsOnly(plain.getFirst() + 3);
    }

    @Test
    void tasksTakeAConstantNumberOfStatements() {
        Client tariq = Client.at(port).as("tariq");
        List<Integer> statements = new ArrayList<>();
        for (int waiting : new int[] {0, 20}) {
            ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
            for (int i = 0; i < waiting; i++) {
                new WaitingThings(jdbc).waiver(dream.session(), "CON-0" + i);
            }
            count.reset();
            Answer tasks = tariq.get("/me/tasks?limit=100").mustBe(200);
            statements.add(count.statements());
            assertThat(tasks.json().get("items").size()).isGreaterThanOrEqualTo(waiting);
        }
        assertThat(statements.getFirst()).isEqualTo(statements.getLast()).isLessThanOrEqualTo(14);
    }

    @Test
    void eventsOfAllSessionsTakeAConstantNumberOfStatements() {
        Client jun = Client.at(port).as("jun");
        String first = "?after=" + jun.get("/me/events").json().get("position").asString();
        List<Integer> statements = new ArrayList<>();
        for (int more : new int[] {1, 20}) {
            for (int i = 0; i < more; i++) {
                new ReadyDreams(jdbc).with(1, "aya", "ben");
            }
            for (String after : List.of("", first)) {
                count.reset();
                jun.get("/me/events" + after).mustBe(200);
                statements.add(count.statements());
            }
        }
        assertThat(statements.getFirst()).isEqualTo(statements.get(2)).isLessThanOrEqualTo(6);
        assertThat(statements.get(1)).isEqualTo(statements.get(3)).isLessThanOrEqualTo(7);
    }

    /** All in the one transaction of the report. */
    @Test
    void fromAReportToTheLastSuspendedStartTakesAConstantNumberOfStatements() {
        List<String> elsewhere = List.of("ben", "cleo", "dov", "hana", "lia");
        Client jun = Client.at(port).as("jun");
        List<Integer> statements = new ArrayList<>();
        for (int others : new int[] {2, 5}) {
            ReadyDreams.Ready here = new ReadyDreams(jdbc).ofItsOwnVersion(1, "aya");
            List<ReadyDreams.Ready> next = elsewhere.stream()
                    .limit(others)
                    .map(name -> new ReadyDreams(jdbc).with(here.version(), 1, name))
                    .toList();
            jun.post("/sessions/" + here.session() + "/start").mustBe(200);
            count.reset();
            Client.at(port)
                    .as("aya")
                    .post("/incidents", Client.object("sessionId", here.session(), "emergency", true))
                    .mustBe(201);
            statements.add(count.statements());
            for (ReadyDreams.Ready dream : next) {
                assertThat(jun.post("/sessions/" + dream.session() + "/start")
                                .mustBeProblem(409, "charter-objections")
                                .objectingRules())
                        .contains("ETH-06");
            }
        }
        assertThat(statements.getFirst())
                .as("it took " + statements)
                .isEqualTo(statements.getLast())
                .isLessThanOrEqualTo(61);
    }

    /** Each of them is brought to its own end; figures are in the note about benchmarks. */
    @Test
    void theWorstEndsManyDreamsWithAFewStatementsForEach() {
        Client jun = Client.at(port).as("jun");
        List<Integer> statements = new ArrayList<>();
        for (int others : new int[] {1, 5}) {
            ReadyDreams.Ready here = new ReadyDreams(jdbc).ofItsOwnVersion(1, "aya");
            Stream.generate(() -> new ReadyDreams(jdbc).withOneOfMany(here.version()))
                    .limit(others)
                    .forEach(dream ->
                            jun.post("/sessions/" + dream.session() + "/start").mustBe(200));
            jun.post("/sessions/" + here.session() + "/start").mustBe(200);
            count.reset();
            Client.at(port)
                    .as("aya")
                    .post("/incidents", Client.object("sessionId", here.session(), "emergency", true))
                    .mustBe(201);
            statements.add(count.statements());
            assertThat(jdbc.queryForObject(
                            "select count(*) from session where dreamscape_version_id = ? and state = 'SURFACING'",
                            Integer.class,
                            here.version()))
                    .isEqualTo(others + 1);
        }
        assertThat(statements.getLast() - statements.getFirst())
                .as("four more dreams, after " + statements)
                .isLessThanOrEqualTo(4 * ENDED);
    }

    @Test
    void readinessAndStartTakeAConstantNumberOfStatements() {
        List<Integer> readiness = new ArrayList<>();
        List<Integer> ofOne = new ArrayList<>();
        List<Integer> offered = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        List<Integer> boards = new ArrayList<>();
        List<Integer> start = new ArrayList<>();
        List<Integer> pulses = new ArrayList<>();
        Client jun = Client.at(port).as("jun");
        Client celia = Client.at(port).as("celia");
        for (int size : new int[] {10, 100, 1000}) {
            ReadyDreams.Ready dream = new ReadyDreams(jdbc).withCrowd(size);
            UUID session = dream.session();

            count.reset();
            Answer ready = jun.get("/sessions/" + session + "/readiness?only=objections")
                    .mustBe(200);
            readiness.add(count.statements());
            assertThat(ready.objectingRules()).isEmpty();

            count.reset();
            Answer seen = jun.get("/sessions/" + session).mustBe(200);
            offered.add(count.statements());
            assertThat(seen.json().get("allowedActions").valueStream().map(JsonNode::asString))
                    .contains("START");
            count.reset();
            celia.get("/sessions/" + session).mustBe(200);
            plain.add(count.statements());

            count.reset();
            Answer readyOne = jun.get(
                            "/enrollments/" + dream.enrollments().getFirst().enrollment() + "/readiness")
                    .mustBe(200);
            ofOne.add(count.statements());
            assertThat(readyOne.json().get("ready").asBoolean()).isTrue();

            count.reset();
            Answer board = jun.get("/sessions/" + session + "/board").mustBe(200);
            boards.add(count.statements());
            assertThat(board.json().at("/people").size()).isEqualTo(size);

            count.reset();
            Answer started = jun.post("/sessions/" + session + "/start").mustBe(200);
            start.add(count.statements());
            assertThat(started.json().at("/seats/dreaming").asInt()).isEqualTo(size);

            count.reset();
            Answer pulse = jun.get("/sessions/" + session + "/pulse").mustBe(200);
            pulses.add(count.statements());
            assertThat(pulse.json().at("/persons").size()).isEqualTo(size);
        }
        assertThat(readiness).allMatch(statements -> statements <= READINESS);
        assertThat(boards).as("the board took " + boards).allMatch(statements -> statements <= BOARD);
        assertThat(boards.stream().distinct()).as("the board took " + boards).hasSize(1);
        assertThat(start).as("start took " + start).allMatch(statements -> statements <= START);
        assertThat(pulses).allMatch(statements -> statements <= PULSE);
        assertThat(pulses.stream().distinct()).as("the pulse took " + pulses).hasSize(1);
        assertThat(readiness.stream().distinct())
                .as("readiness took " + readiness)
                .hasSize(1);
        assertThat(ofOne).as("readiness of one person").isEqualTo(readiness);
        assertThat(start.stream().distinct()).as("start took " + start).hasSize(1);
        assertThat(plain).as("one session").allMatch(statements -> statements <= PLAIN);
        assertThat(offered.stream().distinct())
                .as("one session with a step that the charter grants took " + offered)
                .hasSize(1);
        System.out.println("statements of one session " + plain + ", with a gated step " + offered + ", of readiness "
                + readiness + ", of one person " + ofOne + ", of the board "
                + boards + ", of start " + start + ", of the pulse " + pulses);
    }
}
