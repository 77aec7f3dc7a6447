package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** LIV-05: a recorder runs only while everybody whom it captures agrees, and nobody learns who does not. */
abstract class BeingRecorded {

    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "esi", "hana");
    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final Object CAMERA =
            object("kind", "AUDIO_VIDEO", "recorder", "CHAMBER_CAMERA", "storage", "HOUSE_ONLY");

    private static final Object TO_A_SCHOOL =
            object("purpose", "TEACHING", "recipient", "The school in Far Harbor", "answerWithin", "P7D");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);
    private Ready dream = new Ready(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), List.of());
    private String session = "";

    @BeforeEach
    void dreamTogether() {
        city = Client.at(port);
        dream = new ReadyDreams(jdbc).with(1, DREAMERS.toArray(String[]::new));
        session = "/sessions/" + dream.session();
        jdbc.update("""
                update consent set decisions = replace(decisions, '[{', '[{"scope":"AV_RECORDING","granted":true},{')
                where session_id = ?""", dream.session());
        city.as("jun").post(session + "/recordings", CAMERA).mustBeProblem(409, "state-conflict");
        city.as("jun").post(session + "/start").mustBe(200);
        List.of("jun", "noor")
                .forEach(crew -> assertThat(city.as(crew)
                                .post(session + "/recording-agreement")
                                .mustBe(200)
                                .at("/agreed"))
                        .isEqualTo("true"));
        others(true);
    }

    @AfterEach
    void wakeUp() {
        city.as("jun").post(session + "/safe-stop").mustBe(200);
        city.as("jun").post(session + "/stop-scene").mustBe(200);
        jdbc.update("update enrollment set state = 'DONE' where session_id = ?", dream.session());
    }

    /** The charter's own test: 5 yes and 1 no; whoever says no, all that those on duty can read is the same. */
    @Test
    void fiveYesAndOneNoStartsNoRecorderAndNobodyIsToldWhoSaidNo() {
        List<String> told = new ArrayList<>();
        for (EnrolledPerson no : dream.enrollments()) {
            says(no, false);
            told.add(whatThoseOnDutyRead());
            says(no, true);
        }
        others(false);
        told.add(whatThoseOnDutyRead());
        others(true);
        jdbc.update("delete from recording_agreement where session_id = ? and subject = 'noor'", dream.session());
        told.add(whatThoseOnDutyRead());

        assertThat(told.stream().distinct()).hasSize(1);
        assertThat(told.getFirst()).contains("LIV-05").doesNotContain("aya", "recording_agreement");
        city.as("noor").post(session + "/recording-agreement").mustBe(200);
        city.as("jun").post(session + "/recordings", CAMERA).mustBe(201);
        city.as("jun").post(session + "/recordings", CAMERA).mustBeProblem(409, "recorder-runs");
        wakeUp();
    }

    private String whatThoseOnDutyRead() {
        StringBuilder read = new StringBuilder();
        for (String crew : List.of("jun", "noor")) {
            Answer refused =
                    city.as(crew).post(session + "/recordings", CAMERA).mustBeProblem(409, "charter-objections");
            assertThat(refused.objectingRules()).containsExactly("LIV-05");
            read.append(refused.text());
            List.of("", "/board", "/readiness", "/recordings", "/enrollments", "/events?limit=100")
                    .forEach(path -> read.append(
                            city.as(crew).get(session + path).mustBe(200).text()));
            read.append(city.as(crew).get("/me/tasks?limit=100").mustBe(200).text());
        }
        return read.toString()
                .replaceAll("\"(instance|evaluatedAt|asOf)\":\"[^\"]*\"", "")
                .replaceAll("[0-9]{4}-[0-9-]{5}T[0-9:.]+Z", "time");
    }

    @Test
    void whoTakesTheirYesBackStopsTheRecorderWithTheirAnswerAndIsNotNamed() {
        String recording = record();
        assertThat(city.as("ben").get(recording).mustBe(200).state()).isEqualTo("RUNNING");
        city.as("celia").get(recording).mustBeProblem(404, "not-found");
        city.as("celia").get(session + "/recordings").mustBeProblem(403, "forbidden");
        city.as("ben").post(recording + "/stop").mustBeProblem(403, "forbidden");
        look("jun", recording).mustBeProblem(409, "state-conflict");

        EnrolledPerson aya = dream.enrollments().getFirst();
        city.as(nameOf(aya))
                .post("/consents/" + aya.consent() + "/withdrawal", object("scopes", List.of("AV_RECORDING")))
                .mustBe(200);

        Answer stopped = city.as("jun").get(recording).mustBe(200);
        assertThat(stopped.state()).isEqualTo("QUARANTINED");
        assertThat(stopped.at("/stopReason")).isEqualTo("BY_ITSELF");
        assertThat(stopped.json().get("hidden").toString()).contains("dreamers", "crew");
        assertThat(stopped.json().get("allowedActions")).isEmpty();
        assertThat(city.as("jun").get(session).mustBe(200).state())
                .as("the dream goes on")
                .isEqualTo("DREAMING");
        look("jun", recording).mustBeProblem(409, "state-conflict");
        JsonNode last = last(city.as("ben").get(session + "/events?limit=100").mustBe(200));
        assertThat(last.get("type").asString()).isEqualTo("recording.stopped");
        assertThat(last.toString()).doesNotContain(aya.enrollment().toString());
        assertThat(city.as("tariq").get(recording).mustBe(200).json().get("dreamers"))
                .hasSize(6);
        assertThat(jdbc.queryForObject("select stopped_by from recording where id = ?", String.class, id(recording)))
                .isNull();
        city.as("jun").post(session + "/recordings", CAMERA).mustBeProblem(409, "charter-objections");
        wakeUp();
    }

    @Test
    void theCrewTakesItsYesBackTooAndWhoComesOnDutyWithoutOneStopsTheRecorder() {
        String first = record();
        assertThat(city.as("noor")
                        .post(session + "/recording-agreement/withdrawal")
                        .mustBe(200)
                        .at("/agreed"))
                .isEqualTo("false");
        assertThat(city.as("jun").get(first).mustBe(200).state()).isEqualTo("QUARANTINED");

        city.as("noor").post(session + "/recording-agreement").mustBe(200);
        String second = record();
        List<Object> duties = duties();
        duties.add(object("crewId", DEMO + "023", "duty", "TECHNOLOGIST"));
        city.as("celia").put(session, "/crew", duties).mustBe(200);
        Answer stopped = city.as("jun").get(second).mustBe(200);
        assertThat(stopped.state()).as("Kade was not asked").isEqualTo("QUARANTINED");

        city.as("kade").post(session + "/recording-agreement").mustBe(200);
        assertThat(city.as("kade").get(record()).mustBe(200).state()).isEqualTo("RUNNING");
        city.as("celia").post(session + "/recording-agreement").mustBeProblem(403, "forbidden");
        city.as("ben").post(session + "/recording-agreement").mustBeProblem(403, "forbidden");
        wakeUp();
    }

    @Test
    void whatWasRecordedIsOpenedOnlyByWhoSaysSoBeforehandUntilSomebodyTakesTheirYesBack() {
        String recording = record();
        city.as("jun").post(session + "/end").mustBe(200);
        Answer ended = city.as("jun").get(recording).mustBe(200);
        assertThat(ended.state()).isEqualTo("STOPPED");
        assertThat(ended.at("/stopReason")).isEqualTo("BY_ITSELF");
        assertThat(city.as("jun").post(recording + "/stop").mustBe(200).state()).isEqualTo("STOPPED");

        Answer look = look("jun", recording).mustBe(201);
        assertThat(city.as("jun").get(look.header("Location")).mustBe(200).at("/viewer"))
                .isEqualTo("jun");
        city.as("noor").get(recording + "/views").mustBe(200);
        city.as("celia").get(recording + "/views").mustBeProblem(404, "not-found");
        look("celia", recording).mustBeProblem(404, "not-found");
        assertThat(city.as("ben").get(recording + "/views").mustBe(200).json().get("items"))
                .hasSize(1);
        assertThat(city.as("ben").get("/me/data").mustBe(200).text()).contains("CHAMBER_CAMERA");

        EnrolledPerson aya = dream.enrollments().getFirst();
        city.as(nameOf(aya))
                .post("/consents/" + aya.consent() + "/withdrawal", object("scopes", List.of("AV_RECORDING")))
                .mustBe(200);
        assertThat(city.as("ben").get(recording).mustBe(200).state()).isEqualTo("QUARANTINED");
        assertThat(city.as("jun").get(session + "/events?limit=100").mustBe(200).text())
                .as("its time would be held against what else happened then")
                .doesNotContain("recording.quarantined");
        look("ben", recording).mustBeProblem(409, "state-conflict");
        assertThat(city.as("ben")
                        .get(session + "/recordings")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    /** Aya was in the first take only, Ben in both: when one of them says no, the others read the same. */
    @Test
    void whichTakesCloseDoesNotTellWhoTookTheirYesBack() {
        EnrolledPerson aya = dream.enrollments().get(0);
        EnrolledPerson ben = dream.enrollments().get(1);
        List<String> told = new ArrayList<>();
        for (EnrolledPerson no : List.of(aya, ben)) {
            String both = takenAndStopped();
            String withoutAya = takenAndStopped();
            jdbc.update(
                    "delete from recording_dreamer where recording_id = ? and enrollment_id = ?",
                    id(withoutAya),
                    aya.enrollment());
            String said = jdbc.queryForObject("select decisions from consent where id = ?", String.class, no.consent());
            city.as(nameOf(no))
                    .post("/consents/" + no.consent() + "/withdrawal", object("scopes", List.of("AV_RECORDING")))
                    .mustBe(200);
            told.add(whatIsReadOf(both, withoutAya));
            jdbc.update("update consent set decisions = ? where id = ?", said, no.consent());
        }

        assertThat(told.getFirst()).isEqualTo(told.getLast()).doesNotContain("STOPPED", "\"VIEW\"");
        wakeUp();
    }

    private String takenAndStopped() {
        String recording = record();
        city.as("jun").post(recording + "/stop").mustBe(200);
        return recording;
    }

    private String whatIsReadOf(String first, String second) {
        StringBuilder read = new StringBuilder();
        for (String who : List.of("noor", "cleo")) {
            for (String recording : List.of(first, second)) {
                Answer one = city.as(who).get(recording).mustBe(200);
                read.append(one.text()).append(one.version());
                city.as(who)
                        .get(session + "/recordings?limit=100")
                        .mustBe(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(listed -> recording.endsWith(listed.get("id").asString()))
                        .forEach(read::append);
            }
            List<String> events = city.as(who)
                    .get(session + "/events?limit=100")
                    .mustBe(200)
                    .json()
                    .get("items")
                    .valueStream()
                    .map(event -> event.get("type").asString())
                    .toList();
            read.append(events.subList(events.size() - 2, events.size()));
        }
        return read.toString()
                .replace(id(first).toString(), "first")
                .replace(id(second).toString(), "second")
                .replaceAll("[0-9]{4}-[0-9-]{5}T[0-9:.]+Z", "time");
    }

    @Test
    void whoLostTheirRoleInTheHouseTakesTheirYesBackAllTheSame() {
        String crew = "/sanctuaries/" + DEMO + "001/crew";
        String role = city.as("vesna")
                .post(crew, object("subject", "oda", "displayName", "Oda", "role", "TECHNOLOGIST"))
                .mustBe(201)
                .id();
        List<Object> duties = duties();
        List<Object> withOda = new ArrayList<>(duties);
        withOda.add(object("crewId", role, "duty", "TECHNOLOGIST"));
        city.as("celia").put(session, "/crew", withOda).mustBe(200);
        city.as("oda").post(session + "/recording-agreement").mustBe(200);
        String captured = takenAndStopped();
        city.as("celia").put(session, "/crew", duties).mustBe(200);
        String later = takenAndStopped();
        city.as("vesna").delete(crew + "/" + role).mustBe(204);
        look("noor", captured).mustBe(201);

        String agreement = session + "/recording-agreement";
        city.as("oda").get(session).mustBeProblem(404, "not-found");
        assertThat(city.as("oda").get(agreement).mustBe(200).at("/agreed")).isEqualTo("true");
        for (String again : List.of("first", "again")) {
            assertThat(city.as("oda")
                            .post(agreement + "/withdrawal")
                            .mustBe(200)
                            .at("/agreed"))
                    .as(again)
                    .isEqualTo("false");
        }
        assertThat(city.as("oda").get(agreement).mustBe(200).at("/agreed")).isEqualTo("false");
        for (String recording : List.of(captured, later)) {
            Answer closed = city.as("noor").get(recording).mustBe(200);
            assertThat(closed.state()).isEqualTo("QUARANTINED");
            assertThat(closed.at("/quarantinedAt")).isEmpty();
            look("noor", recording).mustBeProblem(409, "state-conflict");
        }
        assertThat(city.as("tariq").get(later).mustBe(200).at("/quarantinedAt")).isNotBlank();
        String next = takenAndStopped();
        city.as("oda").post(agreement + "/withdrawal").mustBe(200);
        assertThat(city.as("noor").get(next).mustBe(200).state())
                .as("it did not capture Oda, who had taken the yes back before")
                .isEqualTo("STOPPED");
        city.as("oda").post(agreement).mustBeProblem(404, "not-found");
        for (String foreign : List.of(session, "/sessions/" + UUID.randomUUID())) {
            city.as("mona").get(foreign + "/recording-agreement").mustBeProblem(404, "not-found");
            city.as("mona").post(foreign + "/recording-agreement/withdrawal").mustBeProblem(404, "not-found");
        }
        wakeUp();
    }

    /** LIV-05: sharing needs fresh consent of all recorded. Whoever says no, or nothing, those who ask read the same. */
    @Test
    void whatWasRecordedIsSharedOnceEverybodyAgreesToExactlyThatAndNobodyIsToldWhoDoesNot() {
        String recording = record();
        city.as("jun").post(recording + "/shares", TO_A_SCHOOL).mustBeProblem(409, "state-conflict");
        city.as("jun").post(recording + "/stop").mustBe(200);
        city.as("ben").post(recording + "/shares", TO_A_SCHOOL).mustBeProblem(403, "forbidden");
        city.as("celia").post(recording + "/shares", TO_A_SCHOOL).mustBeProblem(404, "not-found");
        String share = ask(recording);
        city.as("noor").post(recording + "/shares", TO_A_SCHOOL).mustBeProblem(409, "asked-enough");
        assertThat(tasks("aya")).contains(share);
        assertThat(tasks("mona")).doesNotContain(share);
        city.as("mona").get(share).mustBeProblem(404, "not-found");

        List<String> captured = captured(recording);
        assertThat(captured).contains("aya", "hana", "jun", "noor").hasSizeGreaterThanOrEqualTo(8);
        everybodyAgrees(recording, share);
        Set<String> told = new HashSet<>();
        for (String no : List.of("aya", "hana", "noor")) {
            withdraw(no, share);
            told.add(whatIsReadAboutSharing("jun", share));
            jdbc.update("delete from recording_share_answer where said_by = ?", no);
            told.add(whatIsReadAboutSharing("jun", share));
            withdraw(no, share);
            told.add(whatIsReadAboutSharing("jun", share));
            agree(no, share);
        }
        assertThat(told).hasSize(1);
        assertThat(told.iterator().next())
                .contains("ASKED", "not-everybody-agreed")
                .doesNotContain("HAND_OVER", "aya");
        assertThat(tasks("aya")).doesNotContain(share);

        Answer allowed = city.as("jun").get(share).mustBe(200);
        assertThat(allowed.state()).isEqualTo("ALLOWED");
        assertThat(city.as("ben").get(share).mustBe(200).state())
                .as("who cannot hand it over is not told what the others say")
                .isEqualTo("ASKED");
        city.as("ben").post(share + "/handover").mustBeProblem(403, "forbidden");
        city.as("jun").post(share + "/handover").mustBe(200);
        Answer over = city.as("ben").get(share).mustBe(200);
        assertThat(over.state()).isEqualTo("HANDED_OVER");
        assertThat(over.at("/handedOverBy")).isEqualTo("jun");
        assertThat(over.at("/recipient")).isEqualTo("The school in Far Harbor");
        assertThat(over.json().get("allowedActions")).isEmpty();
        assertThat(city.as("ben").get(recording + "/shares").mustBe(200).text()).contains("HANDED_OVER");
        assertThat(city.as("ben").get("/me/data").mustBe(200).text()).contains("The school in Far Harbor");
        city.as("jun").post(share + "/handover").mustBeProblem(409, "state-conflict");
        city.as("ben").post(share + "/withdrawal").mustBeProblem(409, "state-conflict");
        assertThat(last(city.as("ben").get(session + "/events?limit=100").mustBe(200))
                        .get("type")
                        .asString())
                .isEqualTo("recording.handed-over");
        wakeUp();
    }

    @Test
    void aMinorAndAGuardianBothAgreeAndWhatIsClosedOrTooOldIsHandedToNobody() {
        String recording = takenAndStopped();
        EnrolledPerson pia = new ReadyDreams(jdbc).withPia(1).enrollments().getFirst();
        jdbc.update(
                "insert into recording_dreamer (recording_id, enrollment_id) values (?, ?)",
                id(recording),
                pia.enrollment());
        String share = ask(recording);
        everybodyAgrees(recording, share);
        city.as("jun").post(share + "/handover").mustBeProblem(409, "not-everybody-agreed");
        city.as("aya")
                .post(
                        share + "/agreement",
                        object("enrollmentId", pia.enrollment().toString()))
                .mustBeProblem(422, "unprocessable");
        Answer permitted = city.as("hana")
                .post(
                        share + "/agreement",
                        object("enrollmentId", pia.enrollment().toString()))
                .mustBe(200);
        assertThat(permitted.json().get("answers")).hasSize(2);
        withdraw("pia", share);
        city.as("jun").post(share + "/handover").mustBeProblem(409, "not-everybody-agreed");
        agree("pia", share);
        assertThat(city.as("jun").get(share).mustBe(200).state()).isEqualTo("ALLOWED");
        jdbc.update(
                "update guardianship set valid_until = verified_at + interval '1' second where participant_id = ?",
                pia.participant());
        city.as("jun").post(share + "/handover").mustBeProblem(409, "not-everybody-agreed");
        jdbc.update("update guardianship set valid_until = null where participant_id = ?", pia.participant());

        jdbc.update(
                "update recording_share set asked_at = asked_at - interval '9' day, answer_by = answer_by - interval '8' day where id = ?",
                UUID.fromString(share.substring("/recording-shares/".length())));
        assertThat(city.as("jun").get(share).mustBe(200).state()).isEqualTo("EXPIRED");
        city.as("jun").post(share + "/handover").mustBeProblem(409, "state-conflict");
        city.as("ben").post(share + "/agreement", object()).mustBeProblem(409, "state-conflict");
        city.as("ben").post(share + "/withdrawal").mustBe(200);

        String again = ask(recording);
        EnrolledPerson aya = dream.enrollments().getFirst();
        city.as(nameOf(aya))
                .post("/consents/" + aya.consent() + "/withdrawal", object("scopes", List.of("AV_RECORDING")))
                .mustBe(200);
        assertThat(city.as("jun").get(again).mustBe(200).state()).isEqualTo("ASKED");
        assertThat(tasks("ben")).doesNotContain(again);
        city.as("ben").post(again + "/agreement", object()).mustBeProblem(409, "state-conflict");
        city.as("jun").post(again + "/handover").mustBeProblem(409, "not-everybody-agreed");
        wakeUp();
    }

    private String ask(String recording) {
        Answer asked = city.as("jun").post(recording + "/shares", TO_A_SCHOOL).mustBe(201);
        assertThat(asked.state()).isEqualTo("ASKED");
        return "/recording-shares/" + asked.id();
    }

    /** Some of those on duty never sign in here. */
    private void everybodyAgrees(String recording, String share) {
        captured(recording).stream()
                .filter(one -> DREAMERS.contains(one) || List.of("jun", "noor").contains(one))
                .forEach(one -> agree(one, share));
        jdbc.queryForList(
                        "select subject from recording_crew where recording_id = ? and subject not in ('jun', 'noor')",
                        String.class,
                        id(recording))
                .forEach(subject -> jdbc.update(
                        """
                        insert into recording_share_answer
                            (id, share_id, sanctuary_id, said_by, agreed, said_at, said_for, version)
                        select ?, id, sanctuary_id, ?, true, asked_at, ?, 0 from recording_share where id = ?""",
                        UUID.randomUUID(),
                        subject,
                        subject,
                        UUID.fromString(share.substring("/recording-shares/".length()))));
    }

    private void agree(String who, String share) {
        assertThat(city.as(who).post(share + "/agreement", object()).mustBe(200).at("/answers/0/agreed"))
                .isEqualTo("true");
    }

    private void withdraw(String who, String share) {
        assertThat(city.as(who).post(share + "/withdrawal").mustBe(200).at("/answers/0/agreed"))
                .isEqualTo("false");
    }

    private String tasks(String who) {
        return city.as(who)
                .get("/me/tasks?kind=ANSWER_RECORDING_SHARE&limit=100")
                .mustBe(200)
                .text();
    }

    private String whatIsReadAboutSharing(String who, String share) {
        Answer one = city.as(who).get(share).mustBe(200);
        return one.text()
                + one.version()
                + city.as(who)
                        .post(share + "/handover")
                        .mustBeProblem(409, "not-everybody-agreed")
                        .text()
                        .replaceAll("\"instance\":\"[^\"]*\"", "")
                + city.as(who).get(session + "/events?limit=100").mustBe(200).text()
                + tasks(who);
    }

    /** How everybody signs in whom it captured. */
    private List<String> captured(String recording) {
        return jdbc.queryForList("""
                select p.subject from recording_dreamer d join enrollment e on e.id = d.enrollment_id
                join participant p on p.id = e.participant_id where d.recording_id = ? and p.subject <> 'pia'
                union select c.subject from recording_crew c where c.recording_id = ?""", String.class, id(recording), id(recording));
    }

    private List<Object> duties() {
        List<Object> duties = new ArrayList<>();
        jdbc.queryForList("select crew_id from session_duty where session_id = ?", String.class, dream.session())
                .forEach(crew -> duties.add(object("crewId", crew, "duty", "FACILITATOR")));
        return duties;
    }

    private Answer look(String who, String recording) {
        return city.as(who).post(recording + "/views", object("purpose", "SAFETY_REVIEW"));
    }

    private String record() {
        return "/recordings/"
                + city.as("jun")
                        .post(session + "/recordings", CAMERA)
                        .mustBe(201)
                        .id();
    }

    private void says(EnrolledPerson person, boolean granted) {
        jdbc.update(
                "update consent set decisions = replace(decisions, ?, ?) where id = ?",
                "{\"scope\":\"AV_RECORDING\",\"granted\":" + !granted + "}",
                "{\"scope\":\"AV_RECORDING\",\"granted\":" + granted + "}",
                person.consent());
    }

    /** Those on duty who never sign in here. */
    private void others(boolean agree) {
        jdbc.update(
                "delete from recording_agreement where session_id = ? and subject not in ('jun', 'noor')",
                dream.session());
        if (agree) {
            jdbc.queryForList("""
                            select m.subject from session_duty d join crew m on m.id = d.crew_id
                            where d.session_id = ? and m.subject not in ('jun', 'noor')""", String.class, dream.session())
                    .forEach(subject -> jdbc.update("""
                            insert into recording_agreement (id, sanctuary_id, session_id, subject, agreed, said_at, version)
                            select ?, sanctuary_id, id, ?, true, starts_at, 0 from session where id = ?""", UUID.randomUUID(), subject, dream.session()));
        }
    }

    private String nameOf(EnrolledPerson person) {
        return jdbc.queryForList("select subject from participant where id = ?", String.class, person.participant())
                .getFirst();
    }

    private static JsonNode last(Answer events) {
        return events.json()
                .get("items")
                .valueStream()
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static UUID id(String recording) {
        return UUID.fromString(recording.substring("/recordings/".length()));
    }
}
