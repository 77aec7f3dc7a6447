package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.dossier.DossierSource;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What people find out, and decide, about what is theirs. */
abstract class OwnAffairs {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    private static final String NAMES_A_PERSON =
            "(?:.*_)?(?:participant_id|guardian_id|subject|owner|author|reader|verifier|told_to|by)|crew_id|owner_id";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private List<DossierSource> sources;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void whatSomebodySaidThemselvesIsNotSaidOtherwiseByTheCrew() {
        String cleo = "/participants/" + DEMO + "103";
        Object contact = object("name", "Nobody", "phone", "+43 1 555 0199", "relation", "friend");
        Object plan = object("helps", "Nothing.", "doesNotHelp", "Nothing.");
        for (String crew : List.of("celia", "jun")) {
            city.as(crew).put(cleo, "/emergency-contact", contact).mustBeProblem(403, "forbidden");
            city.as(crew).put(cleo, "/support-plan", plan).mustBeProblem(403, "forbidden");
            city.as(crew).patch(cleo, object("preferredLanguage", "de")).mustBeProblem(403, "forbidden");
            city.as(crew)
                    .patch(cleo, object("preferredLanguage", "en", "displayName", "Cleo"))
                    .mustBe(200);
        }
        assertThat(city.as("cleo").get(cleo).mustBe(200).at("/preferredLanguage"))
                .isEqualTo("en");
        city.as("cleo").put(cleo, "/support-plan", plan).mustBe(200);

        String unlinked = "/participants/"
                + city.as("celia")
                        .post(
                                "/participants",
                                object(
                                        "displayName", "Somebody",
                                        "birthDate", "1950-01-01",
                                        "preferredLanguage", "en",
                                        "homeSanctuaryId", DEMO + "001"))
                        .mustBe(201)
                        .id();
        for (String crew : List.of("celia", "jun")) {
            city.as(crew).put(unlinked, "/emergency-contact", contact).mustBe(200);
            city.as(crew).put(unlinked, "/support-plan", plan).mustBe(200);
            city.as(crew).patch(unlinked, object("preferredLanguage", "de")).mustBe(200);
        }
    }

    @Test
    void whatIsKeptAboutSomebodyIsTheirsToTakeWithNothingAboutOthers() {
        String aya = city.as("aya").get("/me").at("/participantId");
        city.as("aya").post("/fears", fear("DREAMSCAPE")).mustBe(201);
        Answer kept = city.as("aya").get("/me/data").mustBe(200);

        assertThat(kept.header("Content-Disposition")).isEqualTo("attachment; filename=\"data.json\"");
        assertThat(kept.at("/participantId")).isEqualTo(aya);
        assertThat(entries(kept, "profile").at("/0/displayName").asString()).isEqualTo("Aya");
        assertThat(entries(kept, "confidential").at("/0/subject").asString()).isEqualTo("aya");
        assertThat(entries(kept, "fears").toString()).contains("That the lift never stops.");
        assertThat(entries(kept, "fears").at("/0/permissions").asString()).contains("DREAMSCAPE");
        assertThat(entries(kept, "fears").at("/0/submittedAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(entries(kept, "consents").at("/0/decisions").asString()).contains("PARTICIPATE");
        assertThat(entries(city.as("tariq").get("/me/data"), "roles")
                        .at("/0/held")
                        .asString())
                .isEqualTo("true");
        jdbc.queryForList("select id from participant where subject <> 'aya'", String.class)
                .forEach(other -> assertThat(kept.text()).doesNotContain(other));
        assertThat(city.as("aya")
                        .get("/participants/" + aya + "/data")
                        .mustBe(200)
                        .json()
                        .get("parts"))
                .hasSameSizeAs(kept.json().get("parts"));
        city.as("celia").get("/participants/" + aya + "/data").mustBeProblem(403, "forbidden");
        city.as("ben").get("/participants/" + aya + "/data").mustBeProblem(404, "not-found");

        Answer crew = city.as("tariq").get("/me/data").mustBe(200);
        assertThat(entries(crew, "roles").at("/0/role").asString()).isEqualTo("ETHICIST");
        assertThat(entries(crew, "reviewsTakenPartIn").at("/0/vote").asString()).isEqualTo("APPROVE");
    }

    private static JsonNode entries(Answer kept, String part) {
        return kept.json()
                .get("parts")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .get("entries");
    }

    /** Neither a look at the person nor a list or a search of people tells, or whether somebody is named. */
    @Test
    void whomToCallIsReadWhereEachLookIsRecorded() {
        String aya = city.as("aya").get("/me").at("/participantId");
        Answer own = city.as("aya").get("/participants/" + aya).mustBe(200);
        assertThat(own.json().at("/emergencyContact/phone").isString()).isTrue();
        assertThat(own.json().get("hidden")).isEmpty();
        String phone = own.at("/emergencyContact/phone");
        List<Answer> others = List.of(
                city.as("celia").get("/participants/" + aya).mustBe(200),
                city.as("jun").get("/participants").mustBe(200),
                city.as("celia")
                        .post("/participants/searches", object("name", "Aya", "sanctuaryId", DEMO + "001"))
                        .mustBe(201));
        assertThat(others)
                .allSatisfy(read -> assertThat(read.text())
                        .contains("\"hidden\":[\"emergencyContact\"]")
                        .doesNotContain(phone));
    }

    /** The person and who speaks for them see all of them; who else looks has looked for somebody. */
    @Test
    void theSeatsOfOnePersonAreReadWhereEachLookIsRecorded() {
        String aya = city.as("aya").get("/me").at("/participantId");
        String seats = "/participants/" + aya + "/enrollments?limit=100";
        assertThat(idsOf(city.as("aya").get(seats), "/enrollment/id"))
                .isNotEmpty()
                .isEqualTo(idsOf(city.as("aya").get("/me/enrollments?limit=100"), "/id"));
        assertThat(looksAt("aya")).doesNotContain("SEATS");

        for (String crew : List.of("celia", "mira")) {
            Answer read =
                    city.as(crew).get(seats + "&sanctuaryId=" + DEMO + "001").mustBe(200);
            assertThat(read.json().get("items")).isNotEmpty();
            Answer looks = city.as("vesna").get("/participants/searches?limit=1");
            assertThat(looks.at("/items/0/sought")).isEqualTo("SEATS");
            assertThat(looks.at("/items/0/searcher")).isEqualTo(crew);
        }
        assertThat(looksAt("aya")).filteredOn("SEATS"::equals).hasSize(2);

        Answer unknown =
                city.as("dov").get("/participants/" + DEMO + "199/enrollments").mustBeProblem(404, "not-found");
        Answer foreign = city.as("dov").get(seats).mustBeProblem(404, "not-found");
        assertThat(foreign.at("/detail")).isEqualTo(unknown.at("/detail"));
    }

    private List<String> looksAt(String person) {
        return entries(city.as(person).get("/me/data").mustBe(200), "searches")
                .valueStream()
                .map(look -> look.get("sought").asString())
                .toList();
    }

    private static List<String> idsOf(Answer list, String id) {
        return list.mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.at(id).asString())
                .toList();
    }

    /** Whoever adds a column about people says what it is to the person, or here why they are not told. */
    @Test
    void whatIsStoredAboutPeopleIsToldThemOrLeftOutForAReason() throws IOException {
        List<String> told = sources.stream()
                .flatMap(source -> source.about(new Whom(new ParticipantId(new UUID(0, 0)), "aya")))
                .map(part -> part.statement(1))
                .toList();
        Set<String> untold = new TreeSet<>();
        columnsOfTablesAboutPeople().forEach((table, columns) -> {
            List<String> ofIt = told.stream()
                    .filter(statement -> mentions(statement, "(?:from|join) " + table))
                    .toList();
            if (ofIt.isEmpty()) {
                untold.add(table + ".*");
            } else {
                columns.stream()
                        .filter(column -> ofIt.stream().noneMatch(statement -> mentions(statement, column)))
                        .forEach(column -> untold.add(table + "." + column));
            }
        });
        Set<String> leftOut = new ClassPathResource("left-out-of-personal-data.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untold).isEqualTo(leftOut);
    }

    private static boolean mentions(String statement, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(statement).find();
    }

    /** What names a person in it, without what only guards that nothing is there twice. */
    private Map<String, List<String>> columnsOfTablesAboutPeople() {
        Map<String, List<String>> columns = jdbc.queryForList("""
                        select lower(c.table_name) as t, lower(c.column_name) as c from information_schema.columns c
                        join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name
                        where b.table_type = 'BASE TABLE' and lower(c.table_schema) = 'public'
                          and lower(c.table_name) not like 'flyway%' and lower(c.table_name) not like 'lace_reading_%'""").stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("t")),
                        TreeMap::new,
                        Collectors.mapping(row -> String.valueOf(row.get("c")), Collectors.toList())));
        columns.entrySet()
                .removeIf(table -> !table.getKey().equals("participant")
                        && table.getValue().stream().noneMatch(column -> column.matches(NAMES_A_PERSON)));
        columns.values()
                .forEach(names -> names.removeIf(name -> name.matches("version|(?:live|open|latest|enrolled)_.*")));
        return columns;
    }

    @Test
    void whoseFearItIsSeesWhoReadItAlsoAfterTakingItBack() {
        String fear = "/fears/"
                + city.as("aya").post("/fears", fear("DREAMSCAPE")).mustBe(201).id();
        city.as("mira").get(fear).mustBe(200);
        city.as("aya").get(fear).mustBe(200);
        assertThat(readers(fear)).as("the weaver was not shown the text").isEmpty();

        city.as("celia").get(fear).mustBe(200);
        city.as("celia")
                .post(fear + "/screening", object("decision", "CLEAR", "tags", List.of()))
                .mustBe(200);
        city.as("mira").get(fear).mustBe(200);

        assertThat(readers(fear)).containsExactly("mira", "celia", "celia");
        Answer first = city.as("aya").get(fear + "/readings?limit=2").mustBe(200);
        assertThat(first.json().at("/items")).hasSize(2);
        assertThat(city.as("aya")
                        .get(fear + "/readings?limit=2&cursor=" + first.at("/page/nextCursor"))
                        .mustBe(200)
                        .json()
                        .at("/items"))
                .hasSize(1);
        city.as("celia").get(fear + "/readings").mustBeProblem(403, "forbidden");
        city.as("ben").get(fear + "/readings").mustBeProblem(404, "not-found");

        city.as("aya").post(fear + "/withdrawal").mustBe(200);
        assertThat(readers(fear)).hasSize(3);
    }

    @Test
    void whoHasTheClaimCodeFollowsTheFearAndPermitsLess() {
        Answer given = city.post("/fears", fear("DREAMSCAPE", "ART")).mustBe(201);
        String code = given.at("/claimCode");
        String fear = "/fears/" + given.id();
        city.as("celia")
                .post(fear + "/screening", object("decision", "CLEAR", "tags", List.of("water")))
                .mustBe(200);
        use(given.id());

        // as people copy codes
        Answer seen = city.post("/fear-lookups", object("claimCode", " " + code.toUpperCase(Locale.ROOT)))
                .mustBe(200);
        assertThat(seen.at("/fear/state")).isEqualTo("IN_USE");
        assertThat(seen.at("/fear/text")).isEqualTo("That the lift never stops.");
        assertThat(seen.at("/fear/tags/0")).isEqualTo("water");
        assertThat(seen.json().at("/fear/allowedActions")).isEmpty();
        assertThat(seen.json().at("/uses")).hasSize(1);
        assertThat(seen.at("/timesRead")).isEqualTo("1");
        assertThat(seen.text()).as("who works there is not for strangers").doesNotContain("celia");
        assertThat(city.post("/fear-lookups", object("claimCode", code)).at("/timesRead"))
                .as("one's own look is nobody's business")
                .isEqualTo("1");
        city.post("/fear-lookups", object("claimCode", another(code))).mustBeProblem(404, "not-found");

        String until = "2099-12-31T23:00:00.000Z";
        Map<String, @Nullable Object> less =
                object("claimCode", code, "noLongerFor", List.of("ART", "RESEARCH"), "until", until);
        for (int time = 0; time < 2; time++) {
            Answer narrowed = city.post("/fear-narrowings", less).mustBe(200);
            assertThat(narrowed.json().at("/fear/permissions")).hasSize(1);
            assertThat(narrowed.at("/fear/permissions/0/purpose")).isEqualTo("DREAMSCAPE");
            assertThat(narrowed.at("/fear/until")).isEqualTo(until);
        }
        assertThat(city.post("/fear-narrowings", object("claimCode", code, "until", "2100-01-01T00:00:00.000Z"))
                        .mustBe(200)
                        .at("/fear/until"))
                .as("it ended before")
                .isEqualTo(until);
        Answer nothingLeft = city.post(
                        "/fear-narrowings", object("claimCode", code, "noLongerFor", List.of("DREAMSCAPE")))
                .mustBeProblem(422, "unprocessable");
        assertThat(nothingLeft.at("/errors/0/code")).isEqualTo("NotAll");
        city.post("/fear-narrowings", object("claimCode", code)).mustBeProblem(422, "unprocessable");
        city.post("/fear-narrowings", object("claimCode", code, "until", "2020-01-01T00:00:00.000Z"))
                .mustBeProblem(422, "unprocessable");

        city.post("/fear-withdrawals", object("claimCode", code)).mustBe(200);
        city.post("/fear-narrowings", less).mustBeProblem(409, "state-conflict");
        Answer after = city.post("/fear-lookups", object("claimCode", code)).mustBe(200);
        assertThat(after.at("/fear/state")).isEqualTo("WITHDRAWN");
        assertThat(after.json().at("/fear/text").isNull()).isTrue();
        assertThat(after.json().at("/uses")).as("what was made of it").hasSize(1);
    }

    private static String another(String code) {
        return (code.startsWith("0") ? "1" : "0") + code.substring(1);
    }

    @Test
    void whoIsAskedToPutAFearDifferentlyDoesAndItIsScreenedAnew() {
        String fear = "/fears/"
                + city.as("ben").post("/fears", fear("DREAMSCAPE")).mustBe(201).id();
        Map<String, @Nullable Object> otherwise = object("text", "That a lift never stops.");
        city.as("ben").post(fear + "/redaction", otherwise).mustBeProblem(409, "state-conflict");
        city.as("celia")
                .post(fear + "/screening", object("decision", "CLEAR", "redactionAsked", "Which lift?"))
                .mustBeProblem(422, "unprocessable");
        askToRedact(fear);

        Answer asked = city.as("ben").get(fear).mustBe(200);
        assertThat(asked.at("/redactionAsked")).isEqualTo("Without the lift's address.");
        assertThat(asked.at("/allowedActions/0")).isEqualTo("REDACT");
        assertThat(city.as("mira").get(fear).mustBe(200).text()).doesNotContain("address");
        city.as("celia").post(fear + "/redaction", otherwise).mustBeProblem(403, "forbidden");
        Answer redacted = city.as("ben").post(fear + "/redaction", otherwise).mustBe(200);
        assertThat(redacted.state()).isEqualTo("SUBMITTED");
        assertThat(redacted.json().at("/redactionAsked").isNull()).isTrue();
        assertThat(city.as("celia").get(fear).at("/text")).isEqualTo("That a lift never stops.");
        city.as("celia")
                .post(fear + "/screening", object("decision", "CLEAR", "tags", List.of()))
                .mustBe(200);

        Answer given = city.post("/fears", fear("DREAMSCAPE")).mustBe(201);
        Map<String, @Nullable Object> byCode =
                object("claimCode", given.at("/claimCode"), "text", "That it never stops.");
        city.post("/fear-redactions", byCode).mustBeProblem(409, "state-conflict");
        askToRedact("/fears/" + given.id());
        assertThat(city.post("/fear-lookups", object("claimCode", given.at("/claimCode")))
                        .at("/fear/redactionAsked"))
                .isEqualTo("Without the lift's address.");
        for (int time = 0; time < 2; time++) {
            assertThat(city.post("/fear-redactions", byCode).mustBe(200).at("/fear/state"))
                    .isEqualTo("SUBMITTED");
        }
    }

    private void askToRedact(String fear) {
        city.as("celia")
                .post(
                        fear + "/screening",
                        object("decision", "NEEDS_REDACTION", "redactionAsked", "Without the lift's address."))
                .mustBe(200);
    }

    @Test
    void whoseSessionOrPlaceIsCancelledReadsWhy() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String aya = "/enrollments/" + ready.enrollments().getFirst().enrollment();
        String why = "You were enrolled twice by mistake.";
        assertThat(city.as("jun")
                        .post(aya + "/cancellation", object("reason", why))
                        .mustBe(200)
                        .at("/cancelReason"))
                .isEqualTo(why);
        assertThat(city.as("aya").get(aya).mustBe(200).at("/cancelReason")).isEqualTo(why);
        assertThat(mine("aya", aya).at("/cancelReason").asString()).isEqualTo(why);
        Answer fromAfar = city.as("kade").get(aya).mustBe(200);
        assertThat(fromAfar.state()).isEqualTo("CANCELLED");
        assertThat(fromAfar.text()).as("what was said to her").doesNotContain("twice");

        String session = "/sessions/" + ready.session();
        Answer cancelled = city.as("jun")
                .post(session + "/cancel", object("reason", "The chamber is flooded.", "kind", "CHAMBER_UNAVAILABLE"))
                .mustBe(200);
        assertThat(cancelled.at("/cancelKind")).isEqualTo("CHAMBER_UNAVAILABLE");
        for (String name : List.of("aya", "ben")) {
            Answer seen = city.as(name).get(session).mustBe(200);
            assertThat(seen.at("/cancelReason")).isEqualTo("The chamber is flooded.");
            assertThat(seen.at("/cancelKind")).isEqualTo("CHAMBER_UNAVAILABLE");
        }
        String ben = "/enrollments/" + ready.enrollments().getLast().enrollment();
        assertThat(mine("ben", ben).at("/session/cancelKind").asString()).isEqualTo("CHAMBER_UNAVAILABLE");
        assertThat(mine("ben", ben).at("/cancelReason").isNull()).isTrue();

        String withoutAKind =
                "/sessions/" + new ReadyDreams(jdbc).with(1, "cleo").session();
        assertThat(city.as("jun")
                        .post(withoutAKind + "/cancel", object("reason", "It is too hot."))
                        .mustBe(200)
                        .at("/cancelKind"))
                .isEqualTo("OTHER");
    }

    @Test
    void whoWasCheckedInByMistakeHasNotCome() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + ready.session();
        String aya = "/enrollments/" + ready.enrollments().getFirst().enrollment();
        assertThat(city.as("aya").get(aya).text()).contains("\"CHECKED_IN\"").doesNotContain("UNDO_CHECK_IN");
        for (String other : List.of("aya", "kade", "celia")) {
            city.as(other).post(aya + "/check-in-undo").mustBeProblem(403, "forbidden");
        }

        Answer undone = city.as("jun").post(aya + "/check-in-undo").mustBe(200);
        assertThat(undone.state()).isEqualTo("ENROLLED");
        assertThat(undone.json().at("/checkedInAt").isNull()).isTrue();
        assertThat(undone.text()).contains("\"CHECK_IN\"");
        city.as("jun").post(aya + "/check-in-undo").mustBeProblem(409, "state-conflict");

        city.as("jun").post(aya + "/check-in").mustBe(200);
        assertThat(city.as("jun")
                        .post(session + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("she was not looked at yet")
                .containsExactly("VUL-05");
        city.as("jun").post(aya + "/check-in-undo").mustBe(200);
        assertThat(city.as("jun")
                        .post(session + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("she is not here yet, and has her place")
                .containsExactly("LIV-01");
    }

    @Test
    void whoSpeaksForAChildReadsOfItWhatItReadsAndSaysWhatHelps() {
        Ready ready = new ReadyDreams(jdbc).withPia(1, "aya");
        UUID id = jdbc.queryForObject("select id from participant where subject = 'pia'", UUID.class);
        String pia = "/participants/" + id;
        String seat = "/enrollments/"
                + jdbc.queryForObject(
                        "select id from enrollment where session_id = ? and participant_id = ?",
                        UUID.class,
                        ready.session(),
                        id);
        Client hana = city.as("hana");

        String screening = city.as("jun")
                .post(pia + "/screenings", object("outcome", "CLEARED"))
                .mustBe(201)
                .id();
        assertThat(hana.get(pia + "/screenings").mustBe(200).at("/items/0/id")).isEqualTo(screening);
        assertThat(hana.get("/screenings/" + screening).mustBe(200).json().at("/allowedActions"))
                .isEmpty();
        hana.post(pia + "/screenings", object("outcome", "CLEARED")).mustBeProblem(403, "forbidden");
        hana.put(pia, "/support-plan", object("helps", "Her own blanket.", "doesNotHelp", "Being held."))
                .mustBe(200);
        assertThat(city.as("pia").get(pia + "/support-plan").mustBe(200).at("/helps"))
                .isEqualTo("Her own blanket.");
        hana.put(pia, "/emergency-contact", object("name", "Hana", "phone", "+43 1 555 0114", "relation", "mother"))
                .mustBe(200);
        assertThat(hana.get(seat).mustBe(200).text()).contains("PLAN_WAY_HOME");
        hana.put(seat, "/way-home", object("plan", "Hana fetches her.")).mustBe(200);
        assertThat(city.as("pia").get(seat + "/way-home").mustBe(200).at("/plan"))
                .isEqualTo("Hana fetches her.");
        hana.get(pia + "/boundaries").mustBeProblem(404, "not-found");
        String aya = "/participants/" + DEMO + "101";
        for (String others : List.of("/screenings", "/support-plan", "/emergency-contact")) {
            hana.get(aya + others).mustBeProblem(404, "not-found");
        }

        String link = hana.get(pia + "/guardians").mustBe(200).at("/items/0/id");
        hana.delete(pia + "/guardians/" + link).mustBe(204);
        for (String closed : List.of(
                pia + "/screenings",
                "/screenings/" + screening,
                pia + "/support-plan",
                pia + "/emergency-contact",
                seat + "/way-home")) {
            hana.get(closed).mustBeProblem(404, "not-found");
        }
    }

    private JsonNode mine(String name, String enrollment) {
        return city.as(name)
                .get("/me/enrollments?limit=100")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(shown -> enrollment.endsWith(shown.at("/id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> readers(String fear) {
        return city.as("aya")
                .get(fear + "/readings")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(reading -> reading.at("/reader").asString())
                .toList();
    }

    private void use(String fear) {
        jdbc.update("""
                insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where id = ?""", UUID.randomUUID(), UUID.fromString(fear));
    }

    private static Map<String, @Nullable Object> fear(String... purposes) {
        return object(
                "sanctuaryId",
                DEMO + "001",
                "text",
                "That the lift never stops.",
                "permissions",
                List.of(purposes).stream()
                        .map(purpose -> object("purpose", purpose, "attribution", "ANONYMOUS"))
                        .toList());
    }

    /** The steward asks, the person agrees, somebody else of the house confirms; nobody else learns of it. */
    @Test
    void whoWasRegisteredTwiceGoesOnAsOneAndLosesNothing() {
        String fen = city.as("cleo").get("/me").at("/participantId");
        String twin = writtenDown("cleo");
        Ready ahead = new ReadyDreams(jdbc).with(1, "aya");
        String enrollments = "/sessions/" + ahead.session() + "/enrollments";
        jdbc.update("update session set state = 'OPEN' where id = ?", ahead.session());
        String placed = city.as("celia")
                .post(enrollments, object("participantId", twin))
                .mustBe(201)
                .id();
        city.as("jun")
                .post("/participants/" + twin + "/screenings", object("outcome", "HARD_STOP"))
                .mustBe(201);
        jdbc.update("""
                update participant set boundary_lines = '["drowning"]', boundary_veils = '["crowds"]',
                    boundary_ceiling = 'I2', boundary_set_at = created_at where id = ?""", UUID.fromString(twin));
        keepWithin("cleo", fen, "crowds");

        city.as("celia").post("/record-merges", merge(fen, twin)).mustBeProblem(403, "forbidden");
        city.as("vesna")
                .post("/record-merges", merge(fen, UUID.randomUUID().toString()))
                .mustBeProblem(422, "unprocessable");
        Answer refused =
                city.as("vesna").post("/record-merges", merge(fen, twin)).mustBeProblem(409, "not-to-be-merged");
        assertThat(refused.at("/errors/0/code")).isEqualTo("NoSession");
        city.as("jun")
                .post("/enrollments/" + placed + "/cancellation", object("reason", "Twice."))
                .mustBe(200);

        Answer asked = city.as("vesna").post("/record-merges", merge(fen, twin)).mustBe(201);
        String merge = "/record-merges/" + asked.id();
        assertThat(asked.json().get("missing").toString()).isEqualTo("[\"PARTICIPANT\"]");
        city.as("vesna").post("/record-merges", merge(fen, twin)).mustBeProblem(409, "merge-asked-for-already");
        for (String other : List.of("mona", "jun", "oda")) {
            city.as(other).get(merge).mustBeProblem(404, "not-found");
            city.as(other).post(merge + "/agreement").mustBeProblem(404, "not-found");
        }
        assertThat(tasks("cleo")).contains("AGREE_TO_MERGE");
        city.as("celia").post(merge + "/confirmation").mustBeProblem(409, "state-conflict");
        assertThat(city.as("cleo").post(merge + "/agreement").mustBe(200).state())
                .isEqualTo("AGREED");
        city.as("vesna").post(merge + "/confirmation").mustBeProblem(403, "forbidden");
        city.as("cleo").post(merge + "/confirmation").mustBeProblem(403, "forbidden");
        assertThat(tasks("celia")).contains("CONFIRM_MERGE");
        assertThat(city.as("celia").post(merge + "/confirmation").mustBe(200).state())
                .isEqualTo("MERGED");

        assertThat(city.as("cleo").get("/participants/" + twin).mustBe(200).at("/mergedInto"))
                .isEqualTo(fen);
        city.as("celia").post(enrollments, object("participantId", twin)).mustBeProblem(409, "record-merged");
        city.as("celia")
                .patch("/participants/" + twin, object("displayName", "Another"))
                .mustBeProblem(409, "record-merged");
        Answer limits =
                city.as("cleo").get("/participants/" + fen + "/boundaries").mustBe(200);
        assertThat(limits.json().get("lines").toString()).isEqualTo("[\"crowds\",\"drowning\"]");
        assertThat(limits.json().get("veils")).isEmpty();
        assertThat(limits.at("/ceiling")).isEqualTo("I2");
        assertThat(city.as("cleo").get("/enrollments/" + placed).mustBe(200).state())
                .isEqualTo("CANCELLED");
        assertThat(entries(city.as("cleo").get("/me/data").mustBe(200), "profile"))
                .hasSize(2);
        assertThat(entries(city.as("cleo").get("/me/data"), "recordMerges")
                        .at("/0/state")
                        .asString())
                .isEqualTo("MERGED");

        assertThat(screenedAsFor(enrollments, fen)).contains("VUL-04");
        city.as("jun")
                .post("/participants/" + fen + "/screenings", object("outcome", "CLEARED"))
                .mustBeProblem(403, "forbidden");
        city.as("noor")
                .post("/participants/" + fen + "/screenings", object("outcome", "CLEARED"))
                .mustBe(201);
        assertThat(screenedAsFor(enrollments, fen)).doesNotContain("VUL-04");
        jdbc.update("update session set state = 'CANCELLED', live_chamber_id = null where id = ?", ahead.session());
    }

    private List<String> screenedAsFor(String enrollments, String person) {
        Answer answer = city.as("cleo").post(enrollments, object("participantId", person));
        return answer.status() == 201 ? List.of() : answer.objectingRules();
    }

    private void keepWithin(String name, String person, String line) {
        city.as(name)
                .put("/participants/" + person, "/boundaries", object("lines", List.of(line), "veils", List.of()))
                .mustBe(200);
    }

    /** The crew wrote somebody down who has a record of their own. */
    private String writtenDown(String name) {
        String born = city.as(name).get("/participants/" + idOf(name)).at("/birthDate");
        return city.as("celia")
                .post(
                        "/participants",
                        object(
                                "displayName",
                                "Somebody at the desk",
                                "birthDate",
                                born,
                                "preferredLanguage",
                                "en",
                                "homeSanctuaryId",
                                DEMO + "001"))
                .mustBe(201)
                .id();
    }

    private String idOf(String name) {
        return city.as(name).get("/me").at("/participantId");
    }

    private static Map<String, @Nullable Object> merge(String participant, String duplicate) {
        return object(
                "sanctuaryId",
                DEMO + "001",
                "participantId",
                participant,
                "duplicateId",
                duplicate,
                "reason",
                "The same passport.");
    }

    private List<String> tasks(String name) {
        return city.as(name)
                .get("/me/tasks")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(task -> task.get("kind").asString())
                .toList();
    }

    /** Each sign-in says yes for itself, and afterwards is the same person. */
    @Test
    void whoSignsInByTwoNamesIsOnePersonByBoth() {
        String esi = idOf("esi");
        String nils = writtenDown("esi");
        jdbc.update("update participant set subject = 'nils' where id = ?", UUID.fromString(nils));
        String fear =
                city.as("nils").post("/fears", fear("DREAMSCAPE")).mustBe(201).id();
        city.as("vesna").post("/record-merges", merge(esi, nils)).mustBe(201);
        String declined = "/record-merges/" + openMergeOf(nils);
        assertThat(city.as("nils").post(declined + "/refusal").mustBe(200).state())
                .isEqualTo("DECLINED");
        city.as("esi").post(declined + "/agreement").mustBeProblem(409, "state-conflict");

        String merge = "/record-merges/"
                + city.as("vesna")
                        .post("/record-merges", merge(esi, nils))
                        .mustBe(201)
                        .id();
        assertThat(city.as("esi").post(merge + "/agreement").mustBe(200).state())
                .isEqualTo("ASKED");
        assertThat(city.as("nils").post(merge + "/agreement").mustBe(200).state())
                .isEqualTo("AGREED");
        city.as("celia").post(merge + "/confirmation").mustBe(200);
        assertThat(idOf("nils")).isEqualTo(esi);
        Answer role = city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", "nils", "displayName", "Nils", "role", "FACILITATOR"))
                .mustBeProblem(422, "unprocessable");
        assertThat(role.at("/errors/0/pointer")).isEqualTo("#/subject");
        assertThat(city.as("esi").get("/fears").mustBe(200).text()).contains(fear);
        assertThat(city.as("esi").get("/me/data").mustBe(200).text()).contains(fear);
        assertThat(city.as("esi")
                        .post("/fears/" + fear + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        jdbc.update("update participant set subject = null where id = ?", UUID.fromString(nils));
    }

    /** The city names its stewards by how they sign in; whoever goes on by another name keeps the house by that one. */
    @Test
    void whoFoundsAHouseByTheSignInOfAMergedRecordIsItsStewardByTheOther() {
        String esi = idOf("esi");
        String merged = writtenDown("esi");
        jdbc.update(
                "update participant set subject = 'vesna', merged_into = ?, merged_at = created_at where id = ?",
                UUID.fromString(esi),
                UUID.fromString(merged));
        try {
            Answer founded = city.as("vesna")
                    .post(
                            "/sanctuaries",
                            object(
                                    "name",
                                    "Second Hall",
                                    "city",
                                    "Nova Aria",
                                    "timeZone",
                                    "Europe/Vienna",
                                    "ageOfMajority",
                                    18,
                                    "policyProfile",
                                    "nova-aria"))
                    .mustBe(201);
            String house = "/sanctuaries/" + founded.id();
            assertThat(founded.json().get("allowedActions"))
                    .isEqualTo(city.as("vesna").get(house).mustBe(200).json().get("allowedActions"));
            assertThat(city.as("esi").get(house + "/crew").mustBe(200).at("/items/0/subject"))
                    .isEqualTo("esi");
            city.as("esi").patch(house, object("name", "Her Hall")).mustBe(200);
        } finally {
            jdbc.update("update participant set subject = null where id = ?", UUID.fromString(merged));
        }
    }

    /** Who may not read when people were born does not find it out by records that they make for that. */
    @Test
    void askingForAMergeTellsNobodyWhenSomebodyWasBorn() {
        String esi = idOf("esi");
        String made = writtenDown("esi");
        city.as("vesna").get("/participants/" + esi).mustBeProblem(404, "not-found");
        for (String days : List.of("0", "1")) {
            jdbc.update(
                    "update participant set birth_date = birth_date + interval '" + days + "' day where id = ?",
                    UUID.fromString(made));
            String merge = "/record-merges/"
                    + city.as("vesna")
                            .post("/record-merges", merge(esi, made))
                            .mustBe(201)
                            .id();
            assertThat(city.as("vesna").get(merge).json().get("allowedActions").toString())
                    .isEqualTo("[\"WITHDRAW\"]");
            city.as("vesna").delete(merge).mustBe(204);
        }

        // once the person has said yes, whoever confirms is told
        String merge = "/record-merges/"
                + city.as("vesna")
                        .post("/record-merges", merge(esi, made))
                        .mustBe(201)
                        .id();
        city.as("esi").post(merge + "/agreement").mustBe(200);
        assertThat(city.as("celia")
                        .post(merge + "/confirmation")
                        .mustBeProblem(409, "not-to-be-merged")
                        .at("/errors/0/code"))
                .isEqualTo("SameBirthDate");
        city.as("vesna").delete(merge).mustBe(204);
    }

    /** Check-ins on a merged record are the person's own: nobody is asked to ask themselves, and how they want to be asked holds. */
    @Test
    void whoWasMergedIsAskedAfterwardsAsWhoTheyAreNow() {
        String fen = idOf("cleo");
        String twin = writtenDown("cleo");
        String checkIn = jdbc.queryForObject(
                "select cast(min(cast(id as varchar(40))) as varchar(40)) from aftercare_check_in where sanctuary_id = ?",
                String.class,
                UUID.fromString(DEMO + "001"));
        UUID before = jdbc.queryForObject(
                "select participant_id from aftercare_check_in where id = cast(? as uuid)", UUID.class, checkIn);
        jdbc.update("""
                update aftercare_check_in set participant_id = ?, state = 'PLANNED', session_over = true,
                    contact_agreed = true, due_at = timestamp with time zone '2000-01-01 00:00:00+00'
                where id = cast(? as uuid)""", UUID.fromString(twin), checkIn);
        String path = "/aftercare-check-ins/" + checkIn;
        mergeAsAgreed("cleo", fen, twin);
        assertThat(idsOfTasks("celia", "ASK_AFTERWARDS")).contains(checkIn);
        city.as("cleo")
                .put("/participants/" + fen + "/aftercare-preference", "", object("channel", "CALL"))
                .mustBe(200);
        for (String reader : List.of("celia", "cleo")) {
            assertThat(city.as(reader).get(path).mustBe(200).at("/preference/channel"))
                    .isEqualTo("CALL");
            assertThat(city.as(reader)
                            .get("/participants/" + twin + "/aftercare-preference")
                            .mustBe(200)
                            .at("/channel"))
                    .isEqualTo("CALL");
        }
        assertThat(city.as("cleo").post(path + "/decline").mustBe(200).state()).isEqualTo("DECLINED");
        assertThat(city.as("cleo").post(path + "/resume").mustBe(200).state()).isEqualTo("PLANNED");

        String own = writtenDown("cleo");
        jdbc.update("update participant set subject = 'celia' where id = ?", UUID.fromString(own));
        jdbc.update("update participant set merged_into = ? where id = ?", UUID.fromString(own), UUID.fromString(twin));
        try {
            city.as("celia")
                    .post(path + "/attempts", object("outcome", "DONE", "distress", false))
                    .mustBeProblem(403, "forbidden");
            assertThat(idsOfTasks("celia", "ASK_AFTERWARDS")).doesNotContain(checkIn);
        } finally {
            jdbc.update("update participant set subject = null where id = ?", UUID.fromString(own));
            jdbc.update(
                    "update aftercare_check_in set participant_id = ?, state = 'DECLINED' where id = cast(? as uuid)",
                    before,
                    checkIn);
        }
    }

    /** Whose yes it takes is asked whenever somebody looks, and what is offered is what works. */
    @Test
    void whoBeginsToSignInAfterTheOthersAgreedIsAskedToo() {
        String esi = idOf("esi");
        String twin = writtenDown("esi");
        String merge = "/record-merges/"
                + city.as("vesna")
                        .post("/record-merges", merge(esi, twin))
                        .mustBe(201)
                        .id();
        assertThat(city.as("esi").post(merge + "/agreement").mustBe(200).state())
                .isEqualTo("AGREED");
        assertThat(tasks("celia")).contains("CONFIRM_MERGE");
        String code = city.as("celia")
                .post("/participants/" + twin + "/claim-codes")
                .mustBe(201)
                .at("/claimCode");
        city.as("nils").post("/participant-claims", object("claimCode", code)).mustBe(201);

        Answer seen = city.as("celia").get(merge).mustBe(200);
        assertThat(seen.state()).isEqualTo("ASKED");
        assertThat(seen.json().get("missing").toString()).isEqualTo("[\"DUPLICATE\"]");
        assertThat(seen.json().get("allowedActions").toString()).isEqualTo("[\"DECLINE\"]");
        Answer early = city.as("celia").post(merge + "/confirmation").mustBeProblem(409, "state-conflict");
        assertThat(early.at("/currentState")).isEqualTo("ASKED");
        assertThat(early.json().get("allowedActions")).isEqualTo(seen.json().get("allowedActions"));
        assertThat(tasks("celia")).doesNotContain("CONFIRM_MERGE");
        assertThat(tasks("nils")).contains("AGREE_TO_MERGE");
        assertThat(city.as("nils").post(merge + "/agreement").mustBe(200).state())
                .isEqualTo("AGREED");

        assertThat(tasks("celia")).contains("CONFIRM_MERGE");
        String earlierBorn = "update participant set birth_date = birth_date - interval '1' day where id = ?";
        jdbc.update(earlierBorn, UUID.fromString(twin));
        assertThat(tasks("celia")).doesNotContain("CONFIRM_MERGE");
        city.as("celia").post(merge + "/confirmation").mustBeProblem(409, "not-to-be-merged");
        jdbc.update(earlierBorn, UUID.fromString(esi));
        assertThat(tasks("celia")).contains("CONFIRM_MERGE");
        city.as("celia").post(merge + "/confirmation").mustBe(200);
        city.as("nils")
                .put("/participants/" + twin, "/aftercare-preference", object("channel", "CALL"))
                .mustBeProblem(409, "record-merged");
        jdbc.update("update participant set subject = null where id = ?", UUID.fromString(twin));
    }

    /** Of what was found by either record, nobody lifts anything who found any of it. */
    @Test
    void nobodyLiftsByOneRecordWhatTheyFoundByAnother() {
        String dov = idOf("dov");
        String twin = writtenDown("dov");
        screen("jun", twin, object("outcome", "HARD_STOP", "vulnerable", true)).mustBe(201);
        mergeAsAgreed("dov", dov, twin);

        screen("jun", dov, object("outcome", "HARD_STOP", "vulnerable", false)).mustBeProblem(403, "forbidden");
        String referred =
                screen("noor", dov, object("outcome", "REFER")).mustBe(201).id();
        for (String found : List.of("jun", "noor")) {
            city.as(found).post("/screenings/" + referred + "/clearance").mustBeProblem(403, "forbidden");
        }
        assertThat(idsOfTasks("jun", "CLEAR_SCREENING")).doesNotContain(referred);
        assertThat(idsOfTasks("tariq", "CLEAR_SCREENING")).contains(referred);
    }

    @Test
    void whoeverFoundWhatAsksForASecondLookByOneRecordClearsNothingByTheOther() {
        String ben = idOf("ben");
        String twin = writtenDown("ben");
        String one = screen("jun", twin, object("outcome", "REFER")).mustBe(201).id();
        String other =
                screen("noor", ben, object("outcome", "REFER")).mustBe(201).id();
        mergeAsAgreed("ben", ben, twin);

        city.as("jun").post("/screenings/" + other + "/clearance").mustBeProblem(403, "forbidden");
        city.as("noor").post("/screenings/" + one + "/clearance").mustBeProblem(403, "forbidden");
        assertThat(idsOfTasks("jun", "CLEAR_SCREENING")).doesNotContain(other);
        assertThat(idsOfTasks("noor", "CLEAR_SCREENING")).doesNotContain(one);
        assertThat(idsOfTasks("tariq", "CLEAR_SCREENING")).contains(one, other);
        for (String referred : List.of(one, other)) {
            city.as("tariq").post("/screenings/" + referred + "/clearance").mustBe(200);
        }
    }

    private Answer screen(String screener, String person, Map<String, @Nullable Object> found) {
        return city.as(screener).post("/participants/" + person + "/screenings", found);
    }

    private List<String> idsOfTasks(String name, String kind) {
        return city.as(name)
                .get("/me/tasks?kind=" + kind + "&limit=100")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(task -> task.at("/id").asString())
                .toList();
    }

    private void mergeAsAgreed(String agreeing, String person, String twin) {
        String merge = "/record-merges/"
                + city.as("vesna")
                        .post("/record-merges", merge(person, twin))
                        .mustBe(201)
                        .id();
        city.as(agreeing).post(merge + "/agreement").mustBe(200);
        city.as("celia").post(merge + "/confirmation").mustBe(200);
    }

    /** Whoever speaks for a child does so by the record by which the child goes on, and by that one for all of them. */
    @Test
    void whoSpeaksForAChildSpeaksForWhatWasMergedAsLongAsTheyDo() {
        String child = writtenDown("pia");
        String twin = writtenDown("pia");
        String link = appoint(child, "gil");
        appoint(twin, "gil");
        screen("jun", twin, object("outcome", "CLEARED")).mustBe(201);
        String merge = "/record-merges/"
                + city.as("vesna")
                        .post("/record-merges", merge(child, twin))
                        .mustBe(201)
                        .id();
        assertThat(tasks("gil")).contains("AGREE_TO_MERGE");
        assertThat(tasks("ivo")).doesNotContain("AGREE_TO_MERGE");
        city.as("gil").post(merge + "/agreement").mustBe(200);
        assertThat(tasks("gil")).doesNotContain("AGREE_TO_MERGE");
        city.as("celia").post(merge + "/confirmation").mustBe(200);

        String screenings = "/participants/" + twin + "/screenings";
        assertThat(city.as("gil").get(screenings).mustBe(200).json().at("/items"))
                .hasSize(1);
        city.as("ivo").get(screenings).mustBeProblem(404, "not-found");
        city.as("gil").delete("/participants/" + child + "/guardians/" + link).mustBe(204);
        city.as("gil").get(screenings).mustBeProblem(404, "not-found");
        city.as("gil").get("/participants/" + twin + "/guardians").mustBeProblem(404, "not-found");
        appoint(child, "ivo");
        assertThat(city.as("ivo").get(screenings).mustBe(200).json().at("/items"))
                .hasSize(1);
    }

    private String appoint(String child, String guardian) {
        return city.as("celia")
                .post(
                        "/participants/" + child + "/guardians",
                        object("guardianId", idOf(guardian), "relation", "aunt", "verifiedBy", "DOCUMENT"))
                .mustBe(201)
                .id();
    }

    private String openMergeOf(String duplicate) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from record_merge where open_key = ?", String.class, UUID.fromString(duplicate)));
    }
}
