package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.incident.NoticeOverdueIncidents;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Somebody looks into what was reported, in time, and nobody makes less of it alone (INC-02). */
abstract class Triaging {

    private static final String HALL = "01930000-0000-7000-8000-000000000001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private NoticeOverdueIncidents noticing;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void whatIsSeriousPausesTheDreamUntilAnEthicistSeesThatItHarmsNobody() {
        Ready ready = started("aya", "ben");
        String session = "/sessions/" + ready.session();
        String path = reported(city.as("ben"), ready, false);
        Answer triaged = triage("jun", path, "S2", "MEDICAL", "POSSIBLE").mustBe(200);
        assertThat(triaged.state()).isEqualTo("TRIAGED");
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("PAUSED");
        assertThat(refusal("resume", session)).containsExactly("INC-02");
        assertThat(mayContain("tariq", session)).isTrue();
        assertThat(mayContain("jun", session)).isFalse();
        jdbc.update("insert into session_deed (session_id, subject) values (?, 'bram')", ready.session());
        assertThat(mayContain("bram", session)).as("was there").isFalse();

        city.as("jun")
                .post(path + "/containment", object("reason", "All is well."))
                .mustBeProblem(403, "forbidden");
        assertThat(city.as("tariq")
                        .post(path + "/containment", object("reason", "Both are awake and well."))
                        .mustBe(200)
                        .state())
                .isEqualTo("CONTAINED");
        city.as("tariq").post(path + "/containment", object("reason", "Again.")).mustBeProblem(409, "state-conflict");
        assertThat(city.as("jun").post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");
        assertThat(city.as("jun").get(session + "/events").mustBe(200).text())
                .contains("incident.triaged", "incident.contained");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    private boolean mayContain(String who, String session) {
        return city.as(who)
                .get(session + "/readiness")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.get("code").asString().equals("INC-02.not-contained"))
                .findFirst()
                .orElseThrow()
                .at("/remedies/0/steps/0/youMay")
                .asBoolean();
    }

    @Test
    void s2LoggedOtherSessionsWithTheSameVersionCannotStartAndS1RunningOnesEnterSafeStop() {
        Ready here = started("gil", "dov");
        Ready alsoRunning = new ReadyDreams(jdbc).with(here.version(), 1, "aya");
        city.as("noor").post("/sessions/" + alsoRunning.session() + "/start").mustBe(200);
        Ready next = new ReadyDreams(jdbc).with(here.version(), 1, "ben");
        String path = reported(city.as("gil"), here, false);
        triage("tariq", path, "S2", "MEDICAL", "POSSIBLE").mustBe(200);
        assertThat(refusal("start", "/sessions/" + next.session())).contains("ETH-06");
        assertThat(stateOf(here)).isEqualTo("PAUSED");
        assertThat(stateOf(alsoRunning)).isEqualTo("DREAMING");

        triage("tariq", path, "S1", "MEDICAL", "POSSIBLE").mustBe(200);
        assertThat(stateOf(here)).isEqualTo("SURFACING");
        assertThat(stateOf(alsoRunning)).isEqualTo("SURFACING");
    }

    /** What somebody was told to have done can be read again, also when it is for others from then on. */
    @Test
    void whoFindsThatItIsAboutConductSeesThatMuchUntilAnEthicistLooksIntoIt() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya", "kito");
        String path = reported(city.as("kito"), ready, false);
        triage("noor", path, "S3", "CONDUCT", "POSSIBLE").mustBe(200);
        assertThat(city.as("noor").get(path).mustBe(200).json().at("/allowedActions"))
                .isEmpty();
        city.as("jun").get(path).mustBeProblem(404, "not-found");
        triage("noor", path, "S4", "CONDUCT", "POSSIBLE").mustBeProblem(403, "forbidden");
        triage("tariq", path, "S3", "CONDUCT", "POSSIBLE").mustBe(200);
        city.as("noor").get(path).mustBeProblem(404, "not-found");
    }

    @Test
    void whoAnswersForTheHouseHearsThatItsTimeIsOver() {
        Ready ready = started("esi", "hana");
        String path = reported(city.as("hana"), ready, false);
        assertThat(overdueTask(path).isMissingNode()).isTrue();
        anHourTooLate(path, "acknowledge_by");
        noticing.look();
        noticing.look();
        assertThat(timesTold(ready)).isEqualTo(1);
        JsonNode task = overdueTask(path);
        assertThat(task.get("sessionId").isNull())
                .as("stewards hear that, not what")
                .isTrue();
        assertThat(Instant.parse(task.get("dueAt").asString())).isBefore(Instant.now());
        city.as("vesna").get(task.get("href").asString()).mustBe(200);
        city.as("vesna").get(path).mustBeProblem(404, "not-found");

        city.as("tariq")
                .post(
                        path + "/triage",
                        object(
                                "severity", "S3",
                                "incidentClass", "MEDICAL",
                                "relatedness", "RELATED",
                                "expected", false,
                                "greaterRisk", true,
                                "reason", "Nobody knew of it."))
                .mustBe(200);
        assertThat(overdueTask(path).isMissingNode()).isTrue();
        anHourTooLate(path, "board_by");
        noticing.look();
        assertThat(timesTold(ready)).as("of the board, too").isEqualTo(2);
        assertThat(overdueTask(path).isMissingNode()).isFalse();
        city.as("tariq")
                .post(path + "/containment", object("reason", "It is over."))
                .mustBe(200);
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    /** Nobody of the house did: whoever answers for the city hears of it after as long again, also that it is about conduct. */
    @Test
    void whoAnswersForTheCityHearsThatNobodyOfTheHouseSawToIt() {
        String house = city.as("vesna").foundSanctuary("Far away " + UUID.randomUUID());
        String crew = "/sanctuaries/" + house + "/crew";
        city.as("vesna")
                .post(crew, object("subject", "noor", "displayName", "N", "role", "STEWARD"))
                .mustBe(201);
        String vesna = city.as("vesna")
                .get(crew)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(member -> member.get("subject").asString().equals("vesna"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        city.as("noor").delete(crew + "/" + vesna).mustBe(204);
        String path = "/incidents/"
                + city.post("/incidents", object("sanctuaryId", house, "category", "CONDUCT", "text", "He shouts."))
                        .mustBe(201)
                        .id();
        anHourTooLate(path, "acknowledge_by");
        assertThat(overdueTask(path).isMissingNode())
                .as("as yet it is for noor")
                .isTrue();
        jdbc.update(
                "update incident set city_from = acknowledge_by where id = ?",
                UUID.fromString(path.substring("/incidents/".length())));
        JsonNode task = overdueTask(path);
        assertThat(task.get("sanctuaryId").asString()).isEqualTo(house);
        assertThat(Instant.parse(task.get("dueAt").asString())).isBefore(Instant.now());
        city.as("vesna").get(task.get("href").asString()).mustBe(200);
        city.as("vesna").get(path).mustBeProblem(404, "not-found");
        assertThat(overdueTask(path, "&sanctuaryId=" + house).isMissingNode()).isFalse();
        assertThat(overdueTask(path, "&sanctuaryId=" + UUID.randomUUID()).isMissingNode())
                .isTrue();

        city.as("vesna")
                .post(crew, object("subject", "tariq", "displayName", "T", "role", "ETHICIST"))
                .mustBe(201);
        triage("tariq", path, "S3", "CONDUCT", "NOT_RELATED").mustBe(200);
        assertThat(overdueTask(path).isMissingNode()).isTrue();
    }

    private void anHourTooLate(String path, String deadline) {
        jdbc.update(
                "update incident set tell_overdue_at = tell_overdue_at - (%1$s - reported_at) - interval '1' hour,"
                                .formatted(deadline)
                        + " late_from = reported_at - interval '1' hour, %1$s = reported_at - interval '1' hour where id = ?"
                                .formatted(deadline),
                UUID.fromString(path.substring("/incidents/".length())));
    }

    private long timesTold(Ready ready) {
        return city.as("jun")
                .get("/sessions/" + ready.session() + "/events?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("incident.overdue"))
                .count();
    }

    private JsonNode overdueTask(String path) {
        return overdueTask(path, "");
    }

    private JsonNode overdueTask(String path, String filter) {
        String id = path.substring("/incidents/".length());
        return city.as("vesna")
                .get("/me/tasks?limit=100&kind=SEE_TO_INCIDENT" + filter)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.get("id").asString().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void theNumbersOfAYearTellOfNobody() {
        String house = city.as("vesna").foundSanctuary("Counted " + UUID.randomUUID());
        city.as("vesna")
                .post(
                        "/sanctuaries/" + house + "/crew",
                        object("subject", "tariq", "displayName", "T", "role", "ETHICIST"))
                .mustBe(201);
        happened(house, 14, "SHARED_NIGHTMARE", "S3");
        happened(house, 12, "DEVICE", "S4");
        happened(house, 3, "MEDICAL", "S2");
        happened(house, 12, "CONDUCT", "S1");
        String figures = "/sanctuaries/" + house + "/incident-figures";
        Answer counted = city.as("tariq").get(figures + "?year=2021").mustBe(200);
        assertThat(counted.at("/fewestPeople")).isEqualTo("12");
        assertThat(counted.at("/all/count")).isEqualTo("29");
        assertThat(shown(counted, "byClass", "incidentClass"))
                .containsExactlyInAnyOrder("SHARED_NIGHTMARE 14", "CONDUCT 12");
        assertThat(shown(counted, "bySeverity", "severity")).containsExactly("S3 14");
        assertThat(counted.at("/acknowledged/percentInTime")).isEqualTo("90");
        assertThat(counted.at("/acknowledged/median")).isEqualTo("PT30M");
        assertThat(counted.at("/contained/suppressed")).isEqualTo("true");

        assertThat(city.as("tariq").get(figures + "?year=2022").mustBe(200).at("/all/suppressed"))
                .isEqualTo("true");
        city.as("tariq").get(figures + "?year=9000").mustBeProblem(400, "invalid-request");
        city.as("tariq").get("/incident-figures?year=2021").mustBeProblem(403, "forbidden");
        Answer ofAll = city.as("vesna").get("/incident-figures?year=2021").mustBe(200);
        assertThat(ofAll.at("/all/count")).isEqualTo("29");
        // what the house keeps back does not follow from what the city shows
        assertThat(shown(ofAll, "byClass", "incidentClass")).isEmpty();
    }

    private static List<String> shown(Answer figures, String table, String name) {
        return figures.json()
                .get(table)
                .valueStream()
                .filter(row -> !row.at("/incidents/count").isNull())
                .map(row -> row.get(name).asString() + " " + row.at("/incidents/count"))
                .toList();
    }

    /** All of them by different people, looked into half an hour later, the medical ones too late. */
    private void happened(String house, int times, String incidentClass, String severity) {
        for (int i = 0; i < times; i++) {
            jdbc.update(
                    """
                    insert into incident (id, sanctuary_id, origin, emergency, conduct, state, provisional, severity,
                        incident_class, relatedness, reporter, reported_at, acknowledge_by, acknowledged_at, acknowledged_by,
                        version)
                    values (?, ?, 'REPORT', false, ?, 'TRIAGED', false, ?, ?, 'NOT_RELATED', ?, ?, ?, ?, 'tariq', 0)""",
                    UUID.randomUUID(),
                    UUID.fromString(house),
                    incidentClass.equals("CONDUCT"),
                    severity,
                    incidentClass,
                    severity + i,
                    then("2021-05-02T20:00:00Z"),
                    then("2021-05-02T21:00:00Z"),
                    then(incidentClass.equals("MEDICAL") ? "2021-05-03T20:00:00Z" : "2021-05-02T20:30:00Z"));
        }
    }

    private static OffsetDateTime then(String at) {
        return OffsetDateTime.parse(at);
    }

    @Test
    void twoSessionsShareADreamscapeVersionS1IncidentInOneOthersStart409Eth06() {
        Ready one = started("aya", "ben");
        Ready other = new ReadyDreams(jdbc).with(one.version(), 1, "cleo");
        triage("tariq", reported(city.as("ben"), one, false), "S1", "MEDICAL", "POSSIBLE")
                .mustBe(200);
        assertThat(refusal("start", "/sessions/" + other.session())).contains("ETH-06");
    }

    @Test
    void duringNightmareTheWeaverSwapsSceneToLowerTierAndReportIsDueIn5WorkingDaysToAHigherTier409() {
        Ready ready = started("dov", "esi");
        triage("jun", reported(city.as("dov"), ready, false), "S2", "SHARED_NIGHTMARE", "POSSIBLE")
                .mustBe(200);
        String deviations = "/sessions/" + ready.session() + "/hazard-deviations";
        assertThat(city.as("mira")
                        .post(deviations, object("what", "A storm.", "why", "They want it.", "intensity", "I4"))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("ETH-05");
        Answer swapped = city.as("mira")
                .post(deviations, object("what", "A light.", "why", "They are afraid.", "intensity", "I1"))
                .mustBe(201);
        LocalDate due = Instant.parse(swapped.at("/recordedAt"))
                .atZone(ZoneId.of("Europe/Vienna"))
                .toLocalDate();
        for (int workingDays = 0; workingDays < 5; ) {
            due = due.plusDays(1);
            workingDays += due.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        // until that day is over
        assertThat(Instant.parse(swapped.at("/reportDueAt"))
                        .atZone(ZoneId.of("Europe/Vienna"))
                        .minusNanos(1)
                        .toLocalDate())
                .isEqualTo(due);
        assertThat(city.as("mira")
                        .get("/me/tasks?limit=100&kind=REPORT_HAZARD")
                        .mustBe(200)
                        .text())
                .contains(swapped.id());
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    private String stateOf(Ready ready) {
        return city.as("jun").get("/sessions/" + ready.session()).mustBe(200).state();
    }

    @Test
    void theWorstBringsEverybodyBackAndWhatComesFromElsewhereDoesNot() {
        Ready ready = started("cleo", "dov");
        String session = "/sessions/" + ready.session();
        String path = reported(city, ready, false);
        triage("tariq", path, "S1", "MEDICAL", "NOT_RELATED").mustBe(200);
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("DREAMING");
        triage("tariq", path, "S1", "MEDICAL", "RELATED").mustBe(200);
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("SURFACING");
    }

    @Test
    void anEmergencyIsLookedIntoBeforeTheDreamBegins() {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, "esi", "gil");
        String session = "/sessions/" + ready.session();
        String path = reported(city, ready, true);
        assertThat(refusal("start", session)).containsExactly("INC-02");

        JsonNode task = taskAbout("jun", "TRIAGE_INCIDENT", path);
        assertThat(task.get("sessionId").asString()).isEqualTo(ready.session().toString());
        Answer seen = city.as("tariq").get(path).mustBe(200);
        assertThat(task.get("dueAt").asString()).isEqualTo(seen.at("/acknowledgeBy"));
        assertThat(Duration.between(Instant.parse(seen.at("/reportedAt")), Instant.parse(seen.at("/acknowledgeBy"))))
                .isEqualTo(Duration.ofHours(1));
        Answer triaged = triage("jun", path, "S4", "DEVICE", "POSSIBLE").mustBe(200);
        assertThat(triaged.at("/acknowledgedAt")).isNotEmpty();
        assertThat(city.as("jun").post(session + "/start").mustBe(200).state()).isEqualTo("DREAMING");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void nobodyMakesLessOfItAlone() {
        Ready ready = started("hana", "lia");
        String path = reported(city.as("hana"), ready, true);
        Answer asked = triage("jun", path, "S3", "MEDICAL", "POSSIBLE").mustBe(200);
        assertThat(asked.at("/severity")).isEqualTo("S1");
        assertThat(asked.at("/lowerSeverity")).isEqualTo("S3");
        city.as("jun").post(path + "/lowering", object("reason", "Mine.")).mustBeProblem(403, "forbidden");
        assertThat(city.as("hana")
                        .get(path)
                        .mustBe(200)
                        .json()
                        .get("lowerSeverity")
                        .isNull())
                .isTrue();
        assertThat(taskAbout("tariq", "CONFIRM_LOWERING", path).isMissingNode()).isFalse();
        assertThat(taskAbout("jun", "CONFIRM_LOWERING", path).isMissingNode()).isTrue();
        Answer lowered = city.as("tariq")
                .post(path + "/lowering", object("reason", "It passed at once."))
                .mustBe(200);
        assertThat(lowered.at("/severity")).isEqualTo("S3");
        city.as("tariq").post(path + "/lowering", object("reason", "Again.")).mustBeProblem(409, "state-conflict");

        triage("tariq", path, "S2", "MEDICAL", "POSSIBLE").mustBe(200);
        Answer unrelated = triage("tariq", path, "S2", "MEDICAL", "NOT_RELATED").mustBe(200);
        assertThat(unrelated.at("/relatedness")).isEqualTo("POSSIBLE");
        assertThat(unrelated.at("/lowerSeverity")).isEqualTo("S2");
        // whoever finds it as bad again takes that back
        assertThat(triage("jun", path, "S2", "MEDICAL", "POSSIBLE")
                        .mustBe(200)
                        .json()
                        .get("lowerSeverity")
                        .isNull())
                .isTrue();
    }

    @Test
    void aDuplicateMakesNothingLess() {
        Ready ready = started("aya", "esi");
        String worst = reported(city, ready, false);
        String mild = reported(city, ready, false);
        triage("tariq", worst, "S2", "MEDICAL", "POSSIBLE").mustBe(200);
        triage("tariq", mild, "S4", "MEDICAL", "POSSIBLE").mustBe(200);
        sameAs(worst, mild).mustBeProblem(409, "not-the-same-incident");
        sameAs(mild, mild).mustBeProblem(409, "not-the-same-incident");
        Answer marked = sameAs(mild, worst).mustBe(200);
        assertThat(marked.state()).isEqualTo("DUPLICATE");
        assertThat(marked.at("/duplicateOf")).isEqualTo(worst.substring("/incidents/".length()));
        sameAs(worst, mild).mustBeProblem(409, "not-the-same-incident");
        triage("tariq", mild, "S1", "MEDICAL", "POSSIBLE").mustBeProblem(409, "state-conflict");
        assertThat(refusal("resume", "/sessions/" + ready.session())).containsExactly("INC-02");
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void whatHappenedNowhereIsGivenToAHouse() {
        Answer receipt = city.as("mona")
                .post("/incidents", object("text", "On the tram."))
                .mustBe(201);
        String path = "/incidents/" + receipt.id();
        city.as("tariq").get(path).mustBeProblem(404, "not-found");
        triage("vesna", path, "S4", "PRIVACY", "NOT_RELATED").mustBeProblem(403, "forbidden");
        city.as("mona").post(path + "/assignment", object("sanctuaryId", HALL)).mustBeProblem(403, "forbidden");
        city.as("vesna")
                .post(path + "/assignment", object("sanctuaryId", UUID.randomUUID()))
                .mustBeProblem(422, "unprocessable");
        Answer given = city.as("vesna")
                .post(path + "/assignment", object("sanctuaryId", HALL))
                .mustBe(200);
        assertThat(given.at("/acknowledgeBy")).isNotEmpty();
        assertThat(city.as("vesna").get(path).mustBe(200).json().get("allowedActions"))
                .isEmpty();
        city.as("vesna").get(path + "/texts").mustBeProblem(403, "forbidden");
        assertThat(triage("tariq", path, "S4", "PRIVACY", "NOT_RELATED")
                        .mustBe(200)
                        .state())
                .isEqualTo("TRIAGED");
    }

    @Test
    void whatNobodyExpectedIsForTheBoard() {
        for (String severity : List.of("S2", "S3")) {
            String path = "/incidents/"
                    + city.post("/incidents", object("sanctuaryId", HALL, "text", "It was new."))
                            .mustBe(201)
                            .id();
            Answer found = city.as("tariq")
                    .post(
                            path + "/triage",
                            object(
                                    "severity",
                                    severity,
                                    "incidentClass",
                                    "MEDICAL",
                                    "expected",
                                    false,
                                    "greaterRisk",
                                    true,
                                    "reason",
                                    "Nobody knew."))
                    .mustBe(200);
            assertThat(found.at("/unanticipated")).isEqualTo("true");
            assertThat(Duration.between(
                            Instant.parse(found.at("/acknowledgedAt")), Instant.parse(found.at("/boardBy"))))
                    .isEqualTo(Duration.ofDays(severity.equals("S2") ? 7 : 14));
        }
    }

    private Answer sameAs(String path, String other) {
        return city.as("tariq")
                .post(path + "/duplicate", object("duplicateOf", other.substring("/incidents/".length())));
    }

    private Answer triage(String who, String path, String severity, String kind, String related) {
        return city.as(who)
                .post(
                        path + "/triage",
                        object(
                                "severity", severity,
                                "incidentClass", kind,
                                "relatedness", related,
                                "reason", "So it looks."));
    }

    private JsonNode taskAbout(String who, String kind, String path) {
        return city.as(who)
                .get("/me/tasks?limit=100&kind=" + kind)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.get("href").asString().endsWith(path))
                .findFirst()
                .orElseGet(() -> tools.jackson.databind.node.MissingNode.getInstance());
    }

    private List<String> refusal(String step, String session) {
        return city.as("jun")
                .post(session + "/" + step)
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    private String reported(Client who, Ready ready, boolean emergency) {
        return "/incidents/"
                + who.post(
                                "/incidents",
                                object("sessionId", ready.session(), "emergency", emergency, "text", "Look here."))
                        .mustBe(201)
                        .id();
    }

    private Ready started(String... dreamers) {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, dreamers);
        city.as("jun").post("/sessions/" + ready.session() + "/start").mustBe(200);
        return ready;
    }
}
