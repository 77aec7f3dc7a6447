package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What planners find out before they plan, and what they plan at once. */
abstract class PlanningAhead {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);
    private StoryHouse house;

    @BeforeEach
    void foundAHouse() {
        city = Client.at(port);
        house = new StoryHouse(city);
    }

    @Test
    void theRotaSaysWhoIsOnDutyWhenAndWhoIsMissing() {
        house.version("A light grows and fades.", true);
        String staffed = house.plannedSession();
        String empty = house.plannedSession(Duration.ofHours(30));
        house.staff(staffed);
        Instant now = Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
        String rota = "/sanctuaries/" + house.id() + "/rota?from=" + now + "&until=" + now.plus(Duration.ofDays(7));

        Answer seen = city.as("mira").get(rota).mustBe(200);
        assertThat(seen.json()
                        .get("crew")
                        .valueStream()
                        .map(entry -> entry.get("displayName").asString()))
                .containsExactly("jun", "mira", "oda");
        assertThat(seen.at("/crew/0/shifts/0/sessionId")).isEqualTo(staffed.substring("/sessions/".length()));
        JsonNode gap = seen.json()
                .get("gaps")
                .valueStream()
                .filter(one -> empty.endsWith(one.get("sessionId").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(gap.get("facilitatorsMissing").asInt()).isPositive();
        assertThat(gap.get("secondPersonMissing").asBoolean()).isTrue();
        assertThat(seen.json().get("complete").asBoolean()).isTrue();

        city.as("vesna")
                .delete("/sanctuaries/" + house.id() + "/crew/" + house.crew("oda"))
                .mustBe(204);
        assertThat(city.as("mira").get(rota).json().get("crew"))
                .as("who holds the role no more")
                .hasSize(2);
        city.as("celia").post(empty + "/cancel", object("reason", "Nobody is free."));
        city.as("jun").post(empty + "/cancel", object("reason", "Nobody is free."));
        assertThat(city.as("mira").get(rota).json().get("gaps").toString())
                .doesNotContain(empty.substring("/sessions/".length()));
        city.as("aya").get(rota).mustBeProblem(403, "forbidden");
        city.as("mira")
                .get("/sanctuaries/" + house.id() + "/rota?from=" + now + "&until=" + now.plus(Duration.ofDays(32)))
                .mustBe(400);
    }

    @Test
    void aMonthIsAMonthWhenTheClocksChange() {
        Instant first = viennaTime("2143-10-01T00:00");
        Instant next = viennaTime("2143-11-01T00:00");
        assertThat(Duration.between(first, next)).isEqualTo(Duration.ofDays(31).plusHours(1));
        for (String place : List.of("rota", "availability")) {
            String from = "/sanctuaries/" + house.id() + "/" + place + "?from=" + at(first) + "&until=";
            city.as("jun").get(from + at(next)).mustBe(200);
            assertThat(city.as("jun")
                            .get(from + at(next.plusSeconds(60)))
                            .mustBeProblem(400, "invalid-request")
                            .at("/errors/0/parameter"))
                    .isEqualTo("until");
            city.as("jun").get(from + at(first)).mustBeProblem(400, "invalid-request");
        }
    }

    /** A role can be older than what is on record about who holds it (SAF-01). */
    @Test
    void whoTurnsOutToBeAMinorIsPlannedWithNowhere() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.plannedSession();
        String young = house.employ("young nils", "FACILITATOR");
        Map<String, @Nullable Object> nils = object("crewId", young, "duty", "FACILITATOR");
        Map<String, @Nullable Object> mira = object("crewId", house.crew("mira"), "duty", "WEAVER");
        String grown = house.employ("grown nils", "WEAVER");
        city.as("celia")
                .put(session, "/crew", List.of(nils, object("crewId", grown, "duty", "WEAVER")))
                .mustBe(200);
        String founded = city.as("vesna").foundSanctuary("Young House " + house.id());
        employ(founded, "young nils", "FACILITATOR");
        assertThat(gapsOf(session)).isEmpty();
        assertThat(lacking(checklist("vesna", founded))).doesNotContain("FACILITATORS", "SECOND_ADULT");
        assertThat(free(session)).contains(young);

        jdbc.update(
                """
                insert into participant (id, home_sanctuary_id, display_name, birth_date, preferred_language, subject,
                    contact_name, contact_phone, contact_relation, created_at, version)
                select ?, home_sanctuary_id, 'Nils', cast(? as date), 'en', 'young nils',
                    'Somebody', '1', 'friend', created_at, 0 from participant where subject = 'aya'""",
                UUID.randomUUID(),
                now().minus(Duration.ofDays(15 * 366)).toString().substring(0, 10));

        assertThat(gapsOf(session)).containsExactly("1 true");
        assertThat(lacking(checklist("vesna", founded))).contains("FACILITATORS", "SECOND_ADULT");
        assertThat(free(session)).doesNotContain(young).contains(house.crew("oda"));
        Answer copied = city.as("celia")
                .post(session + "/copies", object("every", "WEEK", "times", 2))
                .mustBe(200);
        assertThat(copies(copied.id()))
                .hasSize(2)
                .allSatisfy(copy ->
                        assertThat(copy.get("crew").toString()).contains(grown).doesNotContain(young));
        Answer refused =
                city.as("celia").put(session, "/crew", List.of(mira, nils)).mustBeProblem(422, "unprocessable");
        assertThat(refused.at("/errors/0/code")).isEqualTo("Minor");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/1/crewId");
        city.as("celia").put(session, "/crew", List.of(mira)).mustBe(200);
        assertThat(city.as("celia")
                        .post(session + "/crew", nils)
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/code"))
                .isEqualTo("Minor");
    }

    /** How many facilitators are missing, and whether the second adult is, where any of it is so. */
    private List<String> gapsOf(String session) {
        return city.as("mira")
                .get("/sanctuaries/" + house.id() + "/rota?from=" + now() + "&until=" + now().plus(Duration.ofDays(7)))
                .mustBe(200)
                .json()
                .get("gaps")
                .valueStream()
                .filter(gap -> session.endsWith(gap.get("sessionId").asString()))
                .map(gap -> gap.get("facilitatorsMissing") + " " + gap.get("secondPersonMissing"))
                .toList();
    }

    private List<String> free(String session) {
        Answer planned = city.as("celia").get(session).mustBe(200);
        return availability("celia", planned.at("/startsAt"), planned.at("/endsAt"), "&duty=FACILITATOR")
                .mustBe(200)
                .json()
                .get("crew")
                .findValuesAsString("crewId");
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    private static Instant viennaTime(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.of("Europe/Vienna")).toInstant();
    }

    @Test
    void whatIsFreeIsSeenBeforeItIsPlannedAndWhatStandsInTheWayIsNamed() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.plannedSession();
        Answer planned = city.as("celia").get(session).mustBe(200);
        String chamber = planned.at("/chamberId");
        String other = house.chamber();
        house.staff(session);

        Answer then = availability("celia", planned.at("/startsAt"), planned.at("/endsAt"), "&intensity=I1")
                .mustBe(200);
        assertThat(then.at("/neededUntil")).isEqualTo(planned.at("/chamberFreeAt"));
        JsonNode taken = entry(then, "chambers", "chamberId", chamber);
        assertThat(taken.get("free").asBoolean()).isFalse();
        assertThat(taken.at("/busy/0/sessionId").asString()).isEqualTo(id(session));
        assertThat(taken.at("/busy/0/until").asString()).isEqualTo(planned.at("/chamberFreeAt"));
        assertThat(entry(then, "chambers", "chamberId", other).get("free").asBoolean())
                .isTrue();
        JsonNode oda = entry(then, "crew", "crewId", house.crew("oda"));
        assertThat(oda.get("free").asBoolean()).isFalse();
        assertThat(oda.get("busy")
                        .valueStream()
                        .map(duty -> duty.get("sessionId").asString()))
                .contains(id(session));
        assertThat(oda.get("credentialedUpTo").asString()).isEqualTo("I5");
        assertThat(entry(then, "crew", "crewId", house.crew("celia"))
                        .get("free")
                        .asBoolean())
                .isTrue();

        Answer after = availability("jun", planned.at("/chamberFreeAt"), "2999-01-01T00:00:00Z", "")
                .mustBeProblem(400, "invalid-request");
        assertThat(after.at("/errors/0/parameter")).isEqualTo("until");
        Answer facilitators = availability(
                        "jun",
                        planned.at("/endsAt"),
                        planned.at("/chamberFreeAt"),
                        "&duty=FACILITATOR&chamberId=" + chamber)
                .mustBe(200);
        assertThat(facilitators.json().get("chambers")).hasSize(1);
        assertThat(facilitators.at("/chambers/0/free"))
                .as("people are grounded in it")
                .isEqualTo("false");
        assertThat(facilitators.json().get("crew")).hasSize(2);
        assertThat(house.planned(chamber).mustBeProblem(409, "chamber-taken").at("/sessionIds/0"))
                .isEqualTo(id(session));

        availability("tariq", planned.at("/startsAt"), planned.at("/endsAt"), "")
                .mustBeProblem(403, "forbidden");
        city.as("celia")
                .get("/sanctuaries/" + "01930000-0000-7000-8000-00000000ffff" + "/availability?from="
                        + planned.at("/startsAt") + "&until=" + planned.at("/endsAt"))
                .mustBeProblem(404, "not-found");
    }

    @Test
    void whoIsOnDutyInAnotherHouseIsNotFreeAndTheSessionThereIsNotNamed() {
        house.approve(house.version("A light grows and fades.", true));
        Answer planned = city.as("celia").get(house.plannedSession()).mustBe(200);
        house.staff("/sessions/" + planned.id());
        String next = city.as("vesna").foundSanctuary("Next House " + planned.id());
        String oda = employ(next, "oda", "FACILITATOR");
        employ(next, "hana", "ORGANIZER");

        String times = "/sanctuaries/" + next + "/availability?from=" + planned.at("/startsAt") + "&until="
                + planned.at("/endsAt");
        JsonNode busy = entry(city.as("hana").get(times).mustBe(200), "crew", "crewId", oda);
        assertThat(busy.get("free").asBoolean()).isFalse();
        assertThat(busy.get("busy")).isEmpty();
        assertThat(entry(city.as("vesna").get(times).mustBe(200), "crew", "crewId", oda)
                        .get("busy")
                        .valueStream()
                        .map(duty -> duty.get("sessionId").asString()))
                .as("whoever works in both may know it")
                .contains(planned.id());
    }

    @Test
    void aNewHouseReadsWhatItLacksAndByWhatItIsDone() {
        String founded = city.as("vesna").foundSanctuary("New House " + house.id());
        Answer empty = checklist("vesna", founded).mustBe(200);
        assertThat(lacking(empty))
                .containsExactly(
                        "CHAMBER",
                        "WEAVER",
                        "SUBMITTED_VERSION",
                        "REVIEWERS",
                        "APPROVAL",
                        "FACILITATORS",
                        "SECOND_ADULT",
                        "SESSION");
        assertThat(empty.at("/ready")).isEqualTo("false");
        Answer german = city.as("vesna")
                .with("Accept-Language", "de")
                .get("/sanctuaries/" + founded + "/checklist")
                .mustBe(200);
        assertThat(lacking(german)).isEqualTo(lacking(empty));
        assertThat(entry(german, "items", "code", "CHAMBER").get("summary").asString())
                .isEqualTo("Keine Kammer ist offen.");
        assertThat(german.text()).doesNotContain(" is ", " are ", " the ", "Nobody");
        checklist("hana", founded).mustBeProblem(403, "forbidden");
        JsonNode first = entry(empty, "items", "code", "CHAMBER").at("/steps/0");
        assertThat(first.get("youMay").asBoolean()).isTrue();
        city.as("vesna")
                .post(first.get("href").asString(), object("name", "The first room", "berths", 4))
                .mustBe(201);
        assertThat(lacking(checklist("vesna", founded))).doesNotContain("CHAMBER");

        assertThat(lacking(checklist("jun", house.id())))
                .containsExactly("CHAMBER", "SUBMITTED_VERSION", "APPROVAL", "SESSION");
        String draft = house.draft("A light grows and fades.", List.of(), true);
        JsonNode submit = entry(checklist("mira", house.id()), "items", "code", "SUBMITTED_VERSION")
                .at("/steps/0");
        assertThat(submit.get("operationId").asString()).isEqualTo("submitVersion");
        assertThat(submit.get("href").asString()).endsWith(draft + "/submit");
        String review = house.submit("mira", draft);
        Answer submitted = checklist("tariq", house.id());
        assertThat(lacking(submitted)).containsExactly("CHAMBER", "APPROVAL", "SESSION");
        JsonNode vote = entry(submitted, "items", "code", "APPROVAL").at("/steps/0");
        assertThat(vote.get("operationId").asString()).isEqualTo("declareInterests");
        assertThat(vote.get("href").asString()).endsWith(review + "/declarations");
        assertThat(vote.get("youMay").asBoolean()).isTrue();

        house.approve(review);
        house.plannedSession();
        Answer done = checklist("jun", house.id());
        assertThat(lacking(done)).isEmpty();
        assertThat(done.at("/ready")).isEqualTo("true");
        assertThat(done.at("/dreamscapeId")).isEqualTo(house.dreamscape());
        house.become("SUSPENDED");
        assertThat(lacking(checklist("jun", house.id()))).containsExactly("HOUSE_OPEN");
    }

    @Test
    void whoDecidesAboutADreamIsNotCountedAmongThoseWhoAccompanyIt() {
        String founded = city.as("vesna").foundSanctuary("Small House " + house.id());
        List.of("ETHICIST", "FACILITATOR").forEach(role -> employ(founded, "tariq", role));
        employ(founded, "mira", "WEAVER");
        assertThat(lacking(checklist("vesna", founded))).contains("REVIEWERS").doesNotContain("FACILITATORS");
        employ(founded, "jun", "FACILITATOR");
        assertThat(lacking(checklist("vesna", founded))).doesNotContain("REVIEWERS", "FACILITATORS");
    }

    @Test
    void aSessionIsPlannedAgainInARhythmAndKeepsItsHourWhenTheClocksChange() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.plannedSession();
        house.staff(session);
        Answer before = city.as("celia").get(session).mustBe(200);
        assertThat(before.json().get("seriesId").isNull()).isTrue();
        Answer copies = city.as("celia")
                .post(session + "/copies", object("every", "FOUR_WEEKS", "times", 13))
                .mustBe(200);
        assertThat(copies.at("/seriesId")).isEqualTo(before.id());
        assertThat(copies.at("/startsAt")).isEqualTo(before.at("/startsAt"));
        List<JsonNode> planned = copies(before.id());
        assertThat(planned).hasSize(13).allSatisfy(copy -> {
            assertThat(copy.get("state").asString()).isEqualTo("PLANNED");
            assertThat(copy.get("title")).isEqualTo(before.json().get("title"));
            assertThat(copy.get("chamberId")).isEqualTo(before.json().get("chamberId"));
            assertThat(copy.get("crew")).isEqualTo(before.json().get("crew"));
            assertThat(copy.get("seriesId").asString()).isEqualTo(before.id());
            assertThat(copy.at("/seats/enrolled").asInt()).isZero();
        });
        assertThat(Stream.concat(Stream.of(before.json()), planned.stream()).map(PlanningAhead::hourInVienna))
                .as("a year of them, over both changes of the clocks")
                .containsOnly(hourInVienna(before.json()));
        assertThat(planned.stream()
                        .map(copy -> Instant.parse(copy.get("startsAt").asString())
                                .atZone(ZoneOffset.UTC)
                                .getHour())
                        .distinct())
                .hasSize(2);
        String series = "/sessions?limit=100&seriesId=" + before.id();
        assertThat(city.as("jun").get(series).mustBe(200).json().get("items")).hasSize(14);
        assertThat(city.as("jun").get(series + "&state=OPEN").mustBe(200).json().get("items"))
                .isEmpty();
        assertThat(city.as("aya").get(series).mustBe(200).json().get("items")).isEmpty();

        Answer further = city.as("mira")
                .post(
                        "/sessions/" + planned.getLast().get("id").asString() + "/copies",
                        object("every", "DAY", "times", 1))
                .mustBe(200);
        assertThat(further.at("/seriesId")).as("it stays one series").isEqualTo(before.id());
    }

    @Test
    void copiesArePlannedAllOrNoneAndEveryConflictIsNamed() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.plannedSession();
        Answer source = city.as("celia").get(session).mustBe(200);
        Instant start = Instant.parse(source.at("/startsAt"));
        Client celia = city.as("celia");
        celia.post(
                        session + "/copies",
                        object(
                                "startsAt",
                                List.of(start.plus(Duration.ofDays(2)).toString())))
                .mustBe(200);
        String taken = copies(source.id()).getFirst().get("id").asString();
        Answer refused = celia.post(session + "/copies", object("every", "DAY", "times", 3))
                .mustBeProblem(409, "chamber-taken");
        assertThat(refused.json().get("conflicts")).hasSize(1);
        assertThat(refused.at("/conflicts/0/startsAt")).isEqualTo(at(start.plus(Duration.ofDays(2))));
        assertThat(refused.at("/conflicts/0/sessionIds/0")).isEqualTo(taken);
        String series = "/sessions?seriesId=" + source.id();
        assertThat(celia.get(series).json().get("items")).hasSize(2);

        Answer faulty = celia.post(
                        session + "/copies",
                        object(
                                "startsAt",
                                List.of(
                                        start.plus(Duration.ofDays(5)).toString(),
                                        start.plus(Duration.ofDays(5).plusMinutes(5))
                                                .toString(),
                                        "2020-01-01T00:00:00Z")))
                .mustBeProblem(422, "unprocessable");
        assertThat(faulty.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly("#/startsAt/1", "#/startsAt/2");
        celia.post(session + "/copies", object("every", "DAY")).mustBeProblem(422, "unprocessable");
        celia.post(session + "/copies", object("every", "DAY", "times", 53)).mustBeProblem(400, "invalid-request");
        city.as("jun")
                .post(session + "/copies", object("every", "WEEK", "times", 1))
                .mustBeProblem(403, "forbidden");
        city.as("hana")
                .post(session + "/copies", object("every", "WEEK", "times", 1))
                .mustBeProblem(404, "not-found");
    }

    @Test
    void whoIsOnDutyElsewhereThenIsNotPutOnDutyTwice() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.plannedSession();
        house.staff(session);
        Instant start = Instant.parse(city.as("celia").get(session).at("/startsAt"));
        String elsewhere =
                "/sessions/" + house.planned(house.chamber()).mustBe(201).id();
        city.as("celia")
                .patch(
                        elsewhere,
                        object("startsAt", start.plus(Duration.ofDays(7)).toString()))
                .mustBe(200);
        city.as("celia")
                .put(elsewhere, "/crew", List.of(object("crewId", house.crew("oda"), "duty", "FACILITATOR")))
                .mustBe(200);
        city.as("celia")
                .post(session + "/copies", object("startsAt", List.of(at(start.plus(Duration.ofDays(7))))))
                .mustBe(200);
        assertThat(copies(id(session))
                        .getFirst()
                        .get("crew")
                        .valueStream()
                        .map(duty -> duty.get("crewId").asString()))
                .containsExactlyInAnyOrder(house.crew("jun"), house.crew("mira"));
    }

    @Test
    void peopleAreFoundByTheBeginningOfTheirNameAndThatSomebodyLookedIsRecorded() {
        List.of("Zoë Łukasz", "Zoe Lu", "ZOÉ", "Зоя", "Ezoe")
                .forEach(name -> city.as("celia")
                        .post(
                                "/participants",
                                object(
                                        "displayName",
                                        name,
                                        "birthDate",
                                        "1991-04-17",
                                        "preferredLanguage",
                                        "en",
                                        "homeSanctuaryId",
                                        house.id()))
                        .mustBe(201));
        assertThat(found("celia", "zoe")).containsExactly("ZOÉ", "Zoe Lu", "Zoë Łukasz");
        assertThat(found("jun", "ZOË l")).containsExactly("Zoe Lu", "Zoë Łukasz");
        assertThat(found("celia", "zo")).contains("Зоя").hasSize(4);
        assertThat(found("celia", "%%")).isEmpty();
        assertThat(found("celia", "ay")).as("who is known elsewhere only").isEmpty();
        search("vesna", "zoe").mustBeProblem(403, "forbidden");
        search("celia", "z").mustBeProblem(400, "invalid-request");
        city.as("celia")
                .post(
                        "/participants/searches",
                        object("sanctuaryId", "01930000-0000-7000-8000-00000000ffff", "name", "zoe"))
                .mustBeProblem(422, "unprocessable");

        Answer searches = city.as("vesna").get("/participants/searches?limit=5").mustBe(200);
        assertThat(searches.json()
                        .get("items")
                        .valueStream()
                        .map(search -> search.get("found").asInt()))
                .containsExactly(0, 0, 4, 2, 3);
        assertThat(searches.at("/items/4/searcher")).isEqualTo("celia");
        assertThat(searches.text()).doesNotContainIgnoringCase("zoe");
        assertThat(city.as("celia")
                        .get("/participants/searches")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    private Answer search(String name, String typed) {
        return city.as(name).post("/participants/searches", object("sanctuaryId", house.id(), "name", typed));
    }

    private List<String> found(String name, String typed) {
        Answer found = search(name, typed).mustBe(201);
        assertThat(city.as(name).get(found.header("Location")).mustBe(200).json())
                .isEqualTo(found.json());
        city.as("tariq").get(found.header("Location")).mustBeProblem(404, "not-found");
        return found.json()
                .get("items")
                .valueStream()
                .map(person -> person.get("displayName").asString())
                .toList();
    }

    @Test
    void whereSomebodyIsOnDutyIsRead() {
        house.approve(house.version("A light grows and fades.", true));
        String staffed = house.plannedSession();
        house.staff(staffed);
        house.plannedSession();
        Answer dutiesOfOda =
                city.as("celia").get("/sessions?crewId=" + house.crew("oda")).mustBe(200);
        assertThat(dutiesOfOda.json().get("items")).hasSize(1);
        assertThat(dutiesOfOda.at("/items/0/id")).isEqualTo(id(staffed));
        assertThat(city.as("celia")
                        .get("/sessions?state=OPEN&crewId=" + house.crew("oda"))
                        .mustBe(200)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(city.as("aya")
                        .get("/sessions?crewId=" + house.crew("oda"))
                        .mustBe(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    /** Soonest first. */
    private List<JsonNode> copies(String series) {
        return city.as("celia")
                .get("/sessions?limit=100&seriesId=" + series)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(session -> !session.get("id").asString().equals(series))
                .sorted(Comparator.comparing(session -> session.get("startsAt").asString()))
                .toList();
    }

    @Test
    void whatBelongsToASessionIsShownWithItWhenItIsAskedFor() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        house.staff(session);
        house.enroll("aya", session);
        Answer plain = city.as("aya").get(session).mustBe(200);
        assertThat(plain.json().get("expanded").isNull()).isTrue();
        Answer whole =
                city.as("aya").get(session + "?expand=chamber,crew,dreamscape").mustBe(200);
        assertThat(whole.at("/expanded/chamber/city")).isEqualTo("Nova Aria");
        assertThat(whole.json()
                        .at("/expanded/crew")
                        .valueStream()
                        .map(duty -> duty.get("displayName").asString()))
                .containsExactlyInAnyOrder("jun", "mira", "oda");
        assertThat(whole.at("/expanded/dreamscape/intensity")).isEqualTo("I1");
        assertThat(whole.json().at("/expanded/hidden")).isEmpty();
        assertThat(whole.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(city.as("aya")
                        .get("/sessions?expand=chamber")
                        .mustBe(200)
                        .json()
                        .get("items")
                        .valueStream())
                .allSatisfy(listed -> {
                    assertThat(listed.at("/expanded/chamber/name").isString()).isTrue();
                    assertThat(listed.at("/expanded/crew")).isEmpty();
                });
        assertThat(city.as("aya")
                        .get(session + "?expand=people")
                        .mustBeProblem(400, "invalid-request")
                        .at("/errors/0/parameter"))
                .startsWith("expand");
    }

    private static int hourInVienna(JsonNode session) {
        return Instant.parse(session.get("startsAt").asString())
                .atZone(ZoneId.of("Europe/Vienna"))
                .getHour();
    }

    private static String at(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private Answer availability(String name, String from, String until, String more) {
        return city.as(name)
                .get("/sanctuaries/" + house.id() + "/availability?from=" + from + "&until=" + until + more);
    }

    private Answer checklist(String name, String sanctuary) {
        return city.as(name).get("/sanctuaries/" + sanctuary + "/checklist");
    }

    private static List<String> lacking(Answer checklist) {
        return checklist
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> !item.get("done").asBoolean())
                .map(item -> item.get("code").asString())
                .toList();
    }

    private String employ(String sanctuary, String name, String role) {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + sanctuary + "/crew",
                        object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I5"))
                .mustBe(201)
                .id();
    }

    private static JsonNode entry(Answer answer, String list, String member, String value) {
        return Stream.of(answer)
                .flatMap(found -> found.json().get(list).valueStream())
                .filter(found -> found.get(member).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String session) {
        return session.substring("/sessions/".length());
    }
}
