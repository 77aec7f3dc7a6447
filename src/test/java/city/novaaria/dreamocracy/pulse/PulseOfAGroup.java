package city.novaaria.dreamocracy.pulse;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who is on duty sees everybody's distress; others see that of many, and nothing of who leaves. */
abstract class PulseOfAGroup {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ServerClock clock;

    @Autowired
    private MakePulse pulse;

    private Client city = Client.at(0);
    private String session = "";
    private Instant began = Instant.EPOCH;

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    /** Else whoever dreamt is still in that dream. */
    @AfterEach
    void everybodyGoesHome() {
        jdbc.update(
                "update enrollment set live_key = null, live_consent_status = null, state = 'DONE', enrolled_key = null,"
                        + " checked_out_at = coalesce(checked_out_at, enrolled_at) where state in"
                        + " ('DREAMING', 'STEPPED_OUT', 'SURFACED', 'WITHDRAWN')");
    }

    @Test
    void ofThreePeopleOnlyWhoIsOnDutySeesAnything() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben", "cleo");
        begin(dream);
        for (EnrolledPerson person : dream.enrollments()) {
            measured(person, 2, 20, 40);
        }
        measured(dream.enrollments().getFirst(), 4, 91, 91);
        pulse.make();

        JsonNode exact =
                city.as("jun").get(session + "/pulse?kind=DISTRESS").mustBe(200).json();
        assertThat(exact.get("fewestPeople").asInt()).isEqualTo(1);
        JsonNode points = exact.at("/series/0/points");
        assertThat(points.get(2).get("mean").asDouble()).isEqualTo(30);
        assertThat(points.get(2).get("people").asInt()).isEqualTo(3);
        assertThat(points.get(2).get("lowest").asDouble()).isEqualTo(20);
        assertThat(points.get(3).get("mean").isNull()).as("a gap").isTrue();
        assertThat(points.get(4).get("highest").asDouble()).isEqualTo(91);
        assertThat(exact.get("persons").findValuesAsString("displayName"))
                .containsExactlyInAnyOrder("Aya", "Ben", "Cleo");

        String first = dream.enrollments().getFirst().enrollment().toString();
        JsonNode own = city.as("jun")
                .get(session + "/pulse?kind=DISTRESS&enrollmentId=" + first)
                .mustBe(200)
                .json()
                .get("persons");
        assertThat(own.valueStream().filter(person -> !person.get("series").isEmpty()))
                .singleElement()
                .satisfies(person -> assertThat(
                                person.at("/series/0/points/4/mean").asDouble())
                        .isEqualTo(91));

        for (String reader : List.of("celia", "kade", "aya", "ben")) {
            JsonNode coarse = city.as(reader)
                    .get(session + "/pulse?kind=DISTRESS&enrollmentId=" + first)
                    .mustBe(200)
                    .json();
            assertThat(coarse.get("persons")).as(reader).isEmpty();
            assertThat(coarse.findValues("mean")).as(reader).allMatch(JsonNode::isNull);
            assertThat(coarse.at("/series/0/points/2/suppressed").asBoolean()).isTrue();
            assertThat(coarse.at("/series/0/points/3/suppressed").asBoolean())
                    .as("no gap")
                    .isTrue();
        }
        assertThat(city.as("celia").get(session + "/pulse").at("/fewestPeople")).isEqualTo("6");
        assertThat(city.as("aya").get(session + "/pulse").at("/fewestPeople")).isEqualTo("12");
        whoIsOnDutySeesTenSeconds(dream.enrollments().getFirst());
        city.as("dov").get(session + "/pulse").mustBeProblem(404, "not-found");
        city.as("jun").get(session + "/pulse?step=PT2M").mustBeProblem(400, "invalid-request");
        city.as("jun").get(session + "/pulse?from=2143-05-02T18:00:00.000Z").mustBeProblem(400, "invalid-request");
    }

    private void whoIsOnDutySeesTenSeconds(EnrolledPerson person) {
        for (int second : new int[] {5, 15, 18}) {
            jdbc.update(
                    """
                    insert into lace_reading (opened_on, device_id, boot_id, seq, enrollment_id, session_id, kind, amount,
                        measured_at, received_at, believed)
                    select current_date, ?, ?, ?, id, session_id, 'DISTRESS', ?, ?, ?, true from enrollment where id = ?""",
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    second,
                    second * 2,
                    began.plusSeconds(120L + second).atOffset(ZoneOffset.UTC),
                    began.plusSeconds(120L + second).atOffset(ZoneOffset.UTC),
                    person.enrollment());
        }
        String fine = session + "/pulse?step=PT10S&kind=DISTRESS&from=" + began.plusSeconds(120) + "&to="
                + began.plusSeconds(180) + "&enrollmentId=" + person.enrollment();
        JsonNode seen = city.as("jun").get(fine).mustBe(200).json();
        assertThat(seen.at("/series/0/points")).hasSize(6);
        assertThat(seen.at("/series/0/points/0/mean").asDouble()).isEqualTo(10);
        assertThat(seen.at("/series/0/points/1/mean").asDouble()).isEqualTo(33);
        assertThat(seen.at("/series/0/points/2/mean").isNull()).isTrue();
        assertThat(seen.get("persons").findValues("points").toString()).contains("33.0");
        city.as("celia").get(fine).mustBeProblem(400, "invalid-request");
        city.as("jun")
                .get(session + "/pulse?step=PT10S&from=" + began + "&to=" + began.plusSeconds(1200))
                .mustBeProblem(400, "invalid-request");
    }

    @Test
    void ofThirtyPeopleTheHouseSeesRoundedValuesWhichDoNotTellThatSomebodyLeft() {
        Ready dream = new ReadyDreams(jdbc).withCrowd(30);
        begin(dream);
        for (EnrolledPerson person : dream.enrollments()) {
            measured(person, 1, 42, 44);
            measured(person, 3, 61, 61);
        }
        List<EnrolledPerson> few = dream.enrollments().subList(0, 4);
        few.forEach(person -> measured(person, 2, 90, 90));
        pulse.make();

        Answer seen = city.as("celia").get(session + "/pulse?kind=DISTRESS").mustBe(200);
        JsonNode before = seen.json().at("/series/0/points");
        assertThat(before.valueStream().limit(5).map(point -> point.get("mean").asString()))
                .containsExactly("", "45.0", "45.0", "60.0", "60.0");
        assertThat(exactly().at("/2/people").asInt()).isEqualTo(4);

        EnrolledPerson leaves = few.getFirst();
        city.as("jun")
                .post("/enrollments/" + leaves.enrollment() + "/relayed-withdrawal")
                .mustBe(200);
        String series = "?kind=DISTRESS&enrollmentId=" + leaves.enrollment();
        assertThat(city.as("jun").get(session + "/pulse" + series).mustBe(200).text())
                .as("shown to nobody any more")
                .doesNotContain(leaves.enrollment().toString());
        pulse.make();

        JsonNode after =
                city.as("celia").get(session + "/pulse?kind=DISTRESS").json().at("/series/0/points");
        // a minute may have ended between the two
        assertThat(after.valueStream().limit(before.size() - 2L).toList())
                .isEqualTo(before.valueStream().limit(before.size() - 2L).toList());
        assertThat(exactly().at("/1/people").asInt()).as("with enough others").isEqualTo(30);
        assertThat(exactly().at("/2/people").asInt())
                .as("made anew without them")
                .isEqualTo(3);
        assertThat(jdbc.queryForObject(
                        "select count(*) from lace_minute where enrollment_id = ?", Integer.class, leaves.enrollment()))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from pulse_departure", Integer.class))
                .isZero();
    }

    /** Who takes that back alone dreams on, and only what they agreed to is shown of them. */
    @Test
    void whatSomebodyTookBackIsGoneAndTheRestStays() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        begin(dream);
        for (EnrolledPerson person : dream.enrollments()) {
            measured(person, 2, 20, 40);
            measured(person, 2, "SYNCHRONY", 1, 1);
        }
        pulse.make();
        assertThat(exactly().at("/2/people").asInt()).isEqualTo(2);
        EnrolledPerson aya = dream.enrollments().getFirst();
        takeBack("aya", aya, "BIOSIGNAL_CAPTURE");

        String of = session + "/pulse?enrollmentId=" + aya.enrollment();
        assertThat(seriesOf(aya, of)).as("at once").containsExactly("SYNCHRONY");
        pulse.make();
        assertThat(exactly().at("/2/people").asInt()).as("made anew").isEqualTo(1);
        assertThat(seriesOf(aya, of)).containsExactly("SYNCHRONY");
        assertThat(jdbc.queryForObject("select count(*) from pulse_refusal", Integer.class))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select kind from lace_minute where enrollment_id = ?", String.class, aya.enrollment()))
                .containsExactly("SYNCHRONY");
    }

    private void takeBack(String name, EnrolledPerson person, String scope) {
        jdbc.update(
                "update consent set decisions = replace(decisions, '}]', ?) where id = ?",
                "},{\"scope\":\"" + scope + "\",\"granted\":true}]",
                person.consent());
        city.as(name)
                .post("/consents/" + person.consent() + "/withdrawal", object("scopes", List.of(scope)))
                .mustBe(200);
    }

    private List<String> seriesOf(EnrolledPerson person, String path) {
        return city.as("jun")
                .get(path)
                .mustBe(200)
                .json()
                .get("persons")
                .valueStream()
                .filter(one -> one.get("enrollmentId")
                        .asString()
                        .equals(person.enrollment().toString()))
                .flatMap(one -> one.get("series").valueStream())
                .map(series -> series.get("kind").asString())
                .toList();
    }

    /** What people say of themselves counts for five minutes. */
    @Test
    void whatPeopleSayStandsBesideWhatIsMeasured() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        begin(dream);
        for (EnrolledPerson person : dream.enrollments()) {
            jdbc.update("""
                    insert into distress_rating (id, sanctuary_id, session_id, enrollment_id, participant_id, suds, source, rated_by,
                        rated_at, asks, latest_key, version)
                    select ?, sanctuary_id, session_id, id, participant_id, 35, 'SELF', 'somebody', ?, 'NOTHING', id, 0
                    from enrollment where id = ?""", UUID.randomUUID(), began.plusSeconds(70).atOffset(ZoneOffset.UTC), person.enrollment());
        }
        pulse.make();

        JsonNode seen = city.as("jun").get(session + "/pulse").mustBe(200).json();
        assertThat(seen.get("series").findValuesAsString("kind"))
                .containsExactly("SYNCHRONY", "DISTRESS", "RATED_DISTRESS");
        assertThat(seen.at("/series/2/points")
                        .valueStream()
                        .limit(8)
                        .map(point -> point.get("people").asString()))
                .containsExactly("", "2", "2", "2", "2", "2", "", "");
        assertThat(seen.at("/persons/0/latest/0/kind").asString()).isEqualTo("RATED_DISTRESS");
        assertThat(seen.at("/persons/0/latest/0/value").asDouble()).isEqualTo(35);
    }

    private JsonNode exactly() {
        return city.as("jun")
                .get(session + "/pulse?kind=DISTRESS")
                .mustBe(200)
                .json()
                .at("/series/0/points");
    }

    private void begin(Ready dream) {
        session = "/sessions/" + dream.session();
        city.as("jun").post(session + "/start").mustBe(200);
        began = PulseSpan.minute(clock.now().minusSeconds(600));
        jdbc.update("update session set started_at = ? where id = ?", began.atOffset(ZoneOffset.UTC), dream.session());
        jdbc.update(
                "update enrollment set dreaming_since = ? where session_id = ?",
                began.atOffset(ZoneOffset.UTC),
                dream.session());
    }

    private void measured(EnrolledPerson person, int minute, double lowest, double highest) {
        measured(person, minute, "DISTRESS", lowest, highest);
    }

    private void measured(EnrolledPerson person, int minute, String kind, double lowest, double highest) {
        jdbc.update(
                """
                insert into lace_minute (session_id, starts_at, kind, enrollment_id, readings, total, lowest, highest)
                select session_id, ?, ?, id, 2, ?, ?, ? from enrollment where id = ?""",
                began.plusSeconds(60L * minute).atOffset(ZoneOffset.UTC),
                kind,
                lowest + highest,
                lowest,
                highest,
                person.enrollment());
    }
}
