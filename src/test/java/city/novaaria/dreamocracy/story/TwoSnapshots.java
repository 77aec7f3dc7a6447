package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody learns by comparing who left: what each reader can read before and after, and what of it may differ. */
abstract class TwoSnapshots {

    private static final String LANTERN_HALL = "01930000-0000-7000-8000-000000000001";
    private static final String FIRMWARE = Sha256.of("firmware 1");

    /** Everybody who does not accompany the session, and what they are. */
    private static final Map<String, String> READERS = new LinkedHashMap<>();

    static {
        READERS.put("vesna", "city steward, and steward of the house");
        READERS.put("mira", "weaver");
        READERS.put("kade", "technologist");
        READERS.put("celia", "organizer");
        READERS.put("tariq", "ethicist");
        READERS.put("nils", "facilitator who is not on duty");
        READERS.put("ben", "another dreamer");
        READERS.put("gil", "guardian of somebody else");
        READERS.put("dov", "stranger");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
        city.as("vesna")
                .post(
                        "/sanctuaries/" + LANTERN_HALL + "/crew",
                        object(
                                "subject", "nils",
                                "displayName", "nils",
                                "role", "FACILITATOR",
                                "credentialedUpTo", "I3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECK_IN", "DREAMING", "SURFACING"})
    void whoLeftIsToldToWhoAccompaniesThemAndToNobodyElse(String state) {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        bringTo(state, dream);
        EnrolledPerson who = dream.enrollments().getFirst();
        Map<String, Map<String, String>> before = new LinkedHashMap<>();
        READERS.keySet().forEach(reader -> before.put(reader, snapshot(reader, dream)));

        city.as("aya").post("/enrollments/" + who.enrollment() + "/withdrawal").mustBe(200);

        List<String> learnt = new ArrayList<>();
        READERS.forEach((reader, as) -> {
            Map<String, String> after = snapshot(reader, dream);
            before.get(reader).forEach((path, text) -> {
                if (!text.equals(after.get(path))) {
                    learnt.add("%s (%s) by %s:%n  %s%n  %s".formatted(reader, as, path, text, after.get(path)));
                }
            });
        });
        assertThat(learnt).isEmpty();
        for (String accompanies : List.of("jun", "noor")) {
            assertThat(city.as(accompanies)
                            .get("/enrollments/" + who.enrollment())
                            .mustBe(200)
                            .state())
                    .isEqualTo("WITHDRAWN");
        }
        finish(dream);
    }

    @Test
    void whatOthersReadOfTheWholeNamesNobody() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        EnrolledPerson aya = dream.enrollments().getFirst();
        jdbc.update("update enrollment set fit_self = false where id = ?", aya.enrollment());

        for (String reader : List.of("vesna", "mira", "kade", "celia", "tariq", "nils")) {
            Answer readiness = city.as(reader)
                    .get("/sessions/" + dream.session() + "/readiness")
                    .mustBe(200);
            assertThat(readiness.at("/ready")).as(reader).isEqualTo("false");
            assertThat(readiness.text())
                    .as(reader)
                    .doesNotContain(
                            aya.enrollment().toString(), aya.participant().toString());
            city.as(reader)
                    .get("/enrollments/" + aya.enrollment() + "/readiness")
                    .mustBe(403);
        }
        assertThat(city.as("jun")
                        .get("/sessions/" + dream.session() + "/readiness")
                        .mustBe(200)
                        .text())
                .contains(aya.enrollment().toString());
        finish(dream);
    }

    @Test
    void whoEnrolledAnewIsShownOnce() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        city.as("aya")
                .post("/enrollments/" + dream.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);
        String people = "/sessions/" + dream.session() + "/enrollments";
        assertThat(city.as("celia").get(people).json().get("items")).hasSize(2);
        assertThat(city.as("jun").get(people).json().get("items")).hasSize(1);

        jdbc.update("update session set state = 'OPEN' where id = ?", dream.session());
        city.as("aya")
                .post(
                        people,
                        object("participantId", dream.enrollments().getFirst().participant()))
                .mustBe(201);

        assertThat(city.as("celia").get(people).json().get("items")).hasSize(2);
        finish(dream);
    }

    /** All that the reader can read of the session and of everybody in it: status, tag and text of each answer. */
    private Map<String, String> snapshot(String reader, Ready dream) {
        String session = "/sessions/" + dream.session();
        Stream<String> whole = Stream.of(
                session,
                session + "/enrollments",
                session + "/readiness",
                session + "/start-record",
                session + "/waivers",
                session + "/hazard-deviations",
                "/aftercare-check-ins?limit=100",
                "/participants?limit=100",
                "/lace-devices?limit=100");
        Stream<String> people = dream.enrollments().stream()
                .filter(enrollment -> !isSelf(reader, enrollment))
                .flatMap(enrollment -> Stream.of(
                        "/enrollments/" + enrollment.enrollment(),
                        "/enrollments/" + enrollment.enrollment() + "/readiness",
                        "/enrollments/" + enrollment.enrollment() + "/lace",
                        "/enrollments/" + enrollment.enrollment() + "/way-home",
                        "/enrollments/" + enrollment.enrollment() + "/servings/" + enrollment.consent(),
                        "/consents/" + enrollment.consent(),
                        "/participants/" + enrollment.participant(),
                        "/participants/" + enrollment.participant() + "/consents",
                        "/participants/" + enrollment.participant() + "/aftercare-preference",
                        "/lace-devices/" + enrollment.enrollment()));
        Map<String, String> seen = new LinkedHashMap<>();
        Stream.concat(whole, people).forEach(path -> {
            Answer answer = city.as(reader).get(path);
            seen.put(path, answer.status() + " " + answer.header("ETag") + " " + withoutNumbers(answer.text()));
        });
        return seen;
    }

    private boolean isSelf(String reader, EnrolledPerson enrollment) {
        return enrollment
                .participant()
                .toString()
                .equals(city.as(reader).get("/me").at("/participantId"));
    }

    /** How many people there are may differ: it says that somebody left, and not who. So may when it was read. */
    private static String withoutNumbers(String text) {
        return text.replaceAll("\"seats\":\\{[^}]*}", "\"seats\":{}")
                .replaceAll("[0-9]+ people", "n people")
                .replaceAll("\"(instance|evaluatedAt|asOf)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    private void bringTo(String state, Ready dream) {
        if (!state.equals("CHECK_IN")) {
            city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        }
        if (state.equals("SURFACING")) {
            city.as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);
        }
    }

    /** Nobody of the demo dreams on into the next test. */
    private void finish(Ready dream) {
        for (String person : List.of("aya", "ben", "cleo")) {
            String mine = city.as(person).get("/me").at("/participantId");
            dream.enrollments().stream()
                    .filter(enrollment -> enrollment.participant().toString().equals(mine))
                    .forEach(enrollment ->
                            city.as(person).post("/enrollments/" + enrollment.enrollment() + "/withdrawal"));
        }
    }
}
