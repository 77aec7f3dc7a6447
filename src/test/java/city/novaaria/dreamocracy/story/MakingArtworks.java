package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.gallery.LookAfterArtworks;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people were afraid of becomes art as they permit, and is gone from it when they take it back. */
abstract class MakingArtworks {

    private static final String HOUSE = "01930000-0000-7000-8000-000000000001";
    private static final String OURS = "/sanctuaries/" + HOUSE + "/artworks";
    private static final String SHELF = "/sanctuaries/" + HOUSE + "/media";
    private static final String SHOWS = "/sanctuaries/" + HOUSE + "/exhibitions";
    private static final String LOFT = "01930000-0000-7000-8000-000000000012";
    private static final String EVENING = "/sessions/01930000-0000-7000-8000-000000000591/reflections";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Everybody whom the demo knows to dream. */
    private static final List<String> PEOPLE =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private LookAfterArtworks lookingAfter;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void fea01AndFea02AFearIsUsedOnlyAsItIsPermittedAndOnceItIsCleared() {
        String dreams = cleared("aya", "DREAMSCAPE", "ANONYMOUS");
        String named = cleared("aya", "ART", "NAMED");
        String unread = given("aya", "ART", "ANONYMOUS");
        for (Map<String, @Nullable Object> source : List.of(
                source(dreams, "ANONYMOUS"),
                source(named, "ANONYMOUS"),
                source(unread, "ANONYMOUS"),
                source(HOUSE, "ANONYMOUS"))) {
            Answer refused = city.as("mira").post(OURS, work(source)).mustBeProblem(409, "fear-not-permitted");
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/sources/0");
        }
        screen(unread);
        city.as("celia").post(OURS, work(source(unread, "ANONYMOUS"))).mustBeProblem(403, "forbidden");
        Answer begun =
                city.as("mira").post(OURS, work(source(unread, "ANONYMOUS"))).mustBe(201);
        assertThat(begun.at("/state")).isEqualTo("DRAFT");
        for (Client other : List.of(city, city.as("aya"), city.as("tariq"), city.as("wren"))) {
            other.get("/artworks/" + begun.id()).mustBeProblem(404, "not-found");
        }
        assertThat(city.as("aya").get("/fears/" + unread).at("/state")).isEqualTo("IN_USE");
    }

    @Test
    void whoIsNamedAgreesToExactlyWhatIsShown() {
        String fear = cleared("esi", "ART", "PSEUDONYM");
        Answer begun =
                city.as("mira").post(OURS, work(source(fear, "PSEUDONYM"))).mustBe(201);
        String work = "/artworks/" + begun.id();
        city.as("mira").post(work + "/submission").mustBe(200);
        city.as("mira").post(work + "/publication").mustBeProblem(409, "state-conflict");
        assertThat(tasks("esi", "APPROVE_ARTWORK")).contains("/api/v1" + work);
        Answer shown = city.as("esi").get(work).mustBe(200);
        assertThat(shown.json().at("/author").isNull()).isTrue();
        city.as("fen").get(work).mustBeProblem(404, "not-found");
        String silent = sources(work);

        city.as("esi").post(work + "/refusal").mustBe(200);
        assertThat(tasks("esi", "APPROVE_ARTWORK")).doesNotContain("/api/v1" + work);
        assertThat(sources(work)).as("a no looks like silence").isEqualTo(silent);
        city.as("mira").post(work + "/publication").mustBeProblem(409, "state-conflict");

        String other = "0".repeat(64);
        city.as("esi").post(work + "/approval", yes(other, "Moth")).mustBeProblem(409, "artwork-changed");
        city.as("esi")
                .post(work + "/approval", yes(shown.at("/contentSha256"), "Moth"))
                .mustBe(200);
        Map<String, @Nullable Object> changed = work(source(fear, "PSEUDONYM"));
        changed.put("title", "Otherwise");
        city.as("mira").put(work, "", changed).mustBe(200);
        city.as("mira").post(work + "/submission").mustBe(200);
        city.as("mira").post(work + "/publication").mustBeProblem(409, "state-conflict");

        String now = city.as("esi").get(work).at("/contentSha256");
        city.as("esi")
                .post(work + "/approval", yes(now, "Moth of the lanterns"))
                .mustBe(200);
        city.as("mira").post(work + "/publication").mustBe(200);
        Answer read = city.get(work).mustBe(200);
        assertThat(read.json().at("/credits").toString()).isEqualTo("[\"Moth of the lanterns\"]");
        assertThat(read.text()).doesNotContain("esi", fear, "mira");
        assertThat(city.get("/artworks?limit=100").mustBe(200).text()).contains(begun.id());
        city.as("esi").post(work + "/refusal").mustBe(200);
        city.get(work).mustBeProblem(404, "not-found");
    }

    /** A word in a consent is about all the fears that somebody gave; the later word stands, and no yes permits more. */
    @Test
    void aNoInAConsentIsALaterWordThanThePermission() {
        String fear = clearedForAll("lia");
        String published = published(List.of(), List.of(source(fear, "ANONYMOUS")));
        String draft = "/artworks/"
                + city.as("mira")
                        .post(OURS, work(source(fear, "ANONYMOUS")))
                        .mustBe(201)
                        .id();
        ReadyDreams dreams = new ReadyDreams(template);
        ReadyDreams.Ready of = dreams.ofItsOwnVersion(1, "gil");
        jdbc.sql("""
                        insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                        select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where id = ?""").params(of.version(), UUID.fromString(fear)).update();
        String dream = "/sessions/" + of.session() + "/readiness?only=objections";
        String enrollment =
                "/enrollments/" + dreams.with(1, "lia").enrollments().getFirst().enrollment();

        consent(enrollment, Map.of());
        theNightIsOver();
        assertThat(permissionsOf(fear)).as("what is left out says nothing").contains("ART", "DREAMSCAPE");
        consent(enrollment, Map.of("FEAR_IN_ART_ANON", false, "FEAR_IN_DREAMSCAPE", false));
        assertThat(permissionsOf(fear)).as("nobody sees who said no just then").contains("ART", "DREAMSCAPE");
        assertThat(city.as("jun").get(dream).mustBe(200).text()).doesNotContain("FEA-01");
        theNightIsOver();
        assertThat(permissionsOf(fear)).isEqualTo("[]");
        city.as("mira").post(OURS, work(source(fear, "ANONYMOUS"))).mustBeProblem(409, "fear-not-permitted");
        city.as("mira").post(draft + "/submission").mustBeProblem(409, "fear-not-permitted");
        assertThat(city.as("jun").get(dream).mustBe(200).text()).contains("FEA-01.not-permitted");
        city.get(published).mustBe(200);

        consent(enrollment, Map.of("FEAR_IN_ART_ANON", true));
        assertThat(permissionsOf(fear)).contains("ART").doesNotContain("DREAMSCAPE");
        String consent = consent(enrollment, Map.of("FEAR_IN_ART_ANON", true));
        city.as("lia")
                .post("/consents/" + consent + "/withdrawal", object("scopes", List.of("FEAR_IN_ART_ANON")))
                .mustBe(200);
        theNightIsOver();
        assertThat(permissionsOf(fear)).isEqualTo("[]");

        permit(fear, "ART");
        assertThat(permissionsOf(fear)).contains("ART");
        city.as("mira").post(draft + "/submission").mustBe(200);
        permit(fear, "DREAMSCAPE");
        city.get(published).mustBeProblem(404, "not-found");
    }

    private void permit(String fear, String purpose) {
        String permissions = "/fears/" + fear + "/permissions";
        Map<String, String> guarded = new HashMap<>(JSON);
        guarded.put("If-Match", city.as("lia").get(permissions).header("ETag"));
        city.as("lia")
                .send("PUT", permissions, permissions(purpose, "ANONYMOUS"), guarded)
                .mustBe(200);
    }

    private String clearedForAll(String owner) {
        Map<String, @Nullable Object> fear = fear("ART", "ANONYMOUS");
        fear.put(
                "permissions",
                List.of(
                        object("purpose", "ART", "attribution", "ANONYMOUS"),
                        object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS")));
        String id = city.as(owner).post("/fears", fear).mustBe(201).id();
        screen(id);
        return id;
    }

    private String permissionsOf(String fear) {
        String own = city.as("lia")
                .get("/fears/" + fear + "/permissions")
                .mustBe(200)
                .json()
                .at("/permissions")
                .toString();
        assertThat(city.as("mira")
                        .get("/fears/" + fear)
                        .mustBe(200)
                        .json()
                        .at("/permissions")
                        .toString())
                .isEqualTo(own);
        return own;
    }

    private String consent(String enrollment, Map<String, Boolean> ofFears) {
        List<Object> decisions = new ArrayList<>(List.of(
                object("scope", "PARTICIPATE", "granted", true),
                object("scope", "EMERGENCY_CONTACT", "granted", true)));
        ofFears.forEach((scope, granted) -> decisions.add(object("scope", scope, "granted", granted)));
        String serving =
                city.as("lia").post(enrollment + "/servings").mustBe(201).id();
        return city.as("lia")
                .post(
                        enrollment + "/consents",
                        object(
                                "servingId",
                                serving,
                                "answers",
                                List.of(0, 1, 2),
                                "decisions",
                                decisions,
                                "signature",
                                object("name", "Lia")))
                .mustBe(201)
                .id();
    }

    private void theNightIsOver() {
        jdbc.sql("update fear_refusal set counts_from = said_at").update();
    }

    @Test
    void minorsAreNeverNamedWhateverTheyPermit() {
        for (String attribution : List.of("NAMED", "PSEUDONYM")) {
            for (String person : List.of("pia", "wren")) {
                String fear = cleared(person, "ART", attribution);
                Answer refused = city.as("mira")
                        .post(OURS, work(source(fear, attribution)))
                        .mustBeProblem(409, "fear-not-permitted");
                assertThat(refused.at("/errors/0/code"))
                        .as("a minor, or whoever is on no record")
                        .isEqualTo("Permitted");
                assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/sources/0");
                String seen = "/fears/" + fear;
                assertThat(city.as("mira").get(seen).at("/permissions/0/attribution"))
                        .as("whoever might compare sees somebody who does not want to be named")
                        .isEqualTo("ANONYMOUS");
                assertThat(attributionIn(city.as("mira").get("/fears?limit=100"), fear))
                        .isEqualTo("ANONYMOUS");
                assertThat(city.as(person).get(seen).at("/permissions/0/attribution"))
                        .isEqualTo(attribution);
                city.as("mira").post(OURS, work(source(fear, "ANONYMOUS"))).mustBe(201);
            }
        }
        published(List.of(), List.of(source(cleared("pia", "ART", "ANONYMOUS"), "ANONYMOUS")));
    }

    @Test
    void whatNobodyElseIsShownOfAFearMovesNobodyElsesTag() {
        for (String person : List.of("pia", "wren")) {
            String fear = "/fears/" + cleared(person, "ART", "NAMED");
            String before = city.as("mira").get(fear).header("ETag");
            Client owner = city.as(person);
            String own = owner.get(fear + "/permissions").header("ETag");
            owner.with("If-Match", own)
                    .send("PUT", fear + "/permissions", permissions("ART", "ANONYMOUS"), JSON)
                    .mustBe(200);
            assertThat(owner.get(fear + "/permissions").header("ETag")).isNotEqualTo(own);
            assertThat(city.as("mira").get(fear).header("ETag"))
                    .as("a tag that moves with what is not shown would tell that somebody may not be named")
                    .isEqualTo(before);
            owner.with("If-Match", own)
                    .send("PUT", fear + "/permissions", permissions("ART", "NAMED"), JSON)
                    .mustBeProblem(412, "stale");
        }
    }

    private static String attributionIn(Answer list, String fear) {
        return list.json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals(fear))
                .map(item -> item.at("/permissions/0/attribution").asString())
                .findAny()
                .orElse("");
    }

    @Test
    void whoSaidNoIsNotNamedByAskingOnceMore() {
        String named = cleared("esi", "ART", "NAMED");
        String other = cleared("ben", "ART", "ANONYMOUS");
        List<Map<String, @Nullable Object>> sources = List.of(source(named, "NAMED"), source(other, "ANONYMOUS"));
        String shown = published(List.of("esi"), sources);
        for (int time = 0; time < 2; time++) {
            assertThat(city.as("esi")
                            .post(shown + "/refusal")
                            .mustBe(200)
                            .json()
                            .at("/credits"))
                    .as("what is meant is true already")
                    .isEmpty();
        }
        assertThat(outcomes(shown)).containsEntry(named, "PENDING_WITH_WEAVER");
        city.as("ben").post(shown + "/refusal").mustBeProblem(403, "forbidden");
        assertThat(city.as("mira")
                        .put(shown, "", work(sources))
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/sources/0");
        assertThat(outcomes(shown)).containsEntry(named, "PENDING_WITH_WEAVER");
        city.as("mira").put(shown, "", work(source(other, "ANONYMOUS"))).mustBe(200);
        city.as("mira").put(shown, "", work(sources)).mustBe(200);
        city.as("mira").post(shown + "/submission").mustBe(200);
        assertThat(tasks("esi", "APPROVE_ARTWORK")).as("the same once more").doesNotContain("/api/v1" + shown);
        city.as("mira").post(shown + "/publication").mustBeProblem(409, "state-conflict");
        Map<String, @Nullable Object> changed = work(sources);
        changed.put("title", "Without a platform");
        city.as("mira").put(shown, "", changed).mustBe(200);
        city.as("mira").post(shown + "/submission").mustBe(200);
        assertThat(tasks("esi", "APPROVE_ARTWORK")).contains("/api/v1" + shown);

        String alone = published(List.of("esi"), List.of(source(named, "NAMED")));
        for (int time = 0; time < 2; time++) {
            assertThat(city.as("esi").post(alone + "/refusal").mustBe(200).at("/state"))
                    .isEqualTo("TAKEN_DOWN");
        }
        city.as("fen").post(alone + "/refusal").mustBeProblem(404, "not-found");
    }

    @Test
    void nobodyIsCalledLikeSomebodyWhoWorksThere() {
        String fear = cleared("fen", "ART", "PSEUDONYM");
        String work = begun(List.of(source(fear, "PSEUDONYM")));
        city.as("mira").post(work + "/submission").mustBe(200);
        String sha256 = city.as("fen").get(work).at("/contentSha256");
        String crew = jdbc.sql("select display_name from crew where live_key = 'mira' fetch first 1 row only")
                .query(String.class)
                .single();
        String wide = "\uff2d" + crew.substring(1);
        for (String name : List.of(crew, crew.toUpperCase(Locale.ROOT), " " + crew + " ", wide)) {
            assertThat(city.as("fen")
                            .post(work + "/approval", yes(sha256, name.strip()))
                            .mustBeProblem(422, "unprocessable")
                            .at("/errors/0/pointer"))
                    .isEqualTo("#/shownAs");
        }
        Map<String, @Nullable Object> sharing =
                object("shownTo", List.of("DREAMERS"), "attribution", "PSEUDONYM", "shownAs", crew);
        assertThat(city.as("fen")
                        .post(EVENING, object("sharing", sharing))
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/sharing/shownAs");
        city.as("fen").post(work + "/approval", yes(sha256, "Moth")).mustBe(200);
    }

    @Test
    void whoTurnsOutToHaveBeenAMinorIsNamedNoMore() {
        String fear = cleared("gil", "ART", "NAMED");
        Map<String, @Nullable Object> source = source(fear, "NAMED");
        String draft = begun(List.of(source));
        String asked = begun(List.of(source));
        city.as("mira").post(asked + "/submission").mustBe(200);
        String agreed = begun(List.of(source));
        city.as("mira").post(agreed + "/submission").mustBe(200);
        String sha256 = city.as("gil").get(agreed).at("/contentSha256");
        city.as("gil").post(agreed + "/approval", yes(sha256, "Gil")).mustBe(200);

        String shown =
                published(List.of("gil"), List.of(source, source(cleared("ben", "ART", "ANONYMOUS"), "ANONYMOUS")));
        String birthDate = bornOnRecord("gil");
        String childhood = LocalDate.now(ZoneOffset.UTC).minusYears(15).toString();
        // as if it had been on record always; a correction looks at all of them at once
        putOnRecord("gil", childhood);
        city.as("mira").post(draft + "/submission").mustBeProblem(409, "fear-not-permitted");
        city.as("gil").post(asked + "/approval", yes(sha256, "Gil")).mustBeProblem(409, "fear-not-permitted");
        city.as("mira").post(agreed + "/publication").mustBeProblem(409, "fear-not-permitted");
        putOnRecord("gil", birthDate);

        String corrections = "/participants/" + idOf("gil") + "/birth-date-corrections";
        String correction = city.as("gil")
                .post(corrections, object("birthDate", childhood, "reason", "The passport shows it."))
                .mustBe(201)
                .id();
        try {
            city.as("celia")
                    .post(corrections + "/" + correction + "/confirmation")
                    .mustBe(200);
            assertThat(outcomes(agreed)).containsEntry(fear, "REMOVED");
            assertThat(outcomes(shown)).containsEntry(fear, "PENDING_WITH_WEAVER");
            assertThat(city.get(shown).json().at("/credits")).isEmpty();
        } finally {
            putOnRecord("gil", birthDate);
        }
    }

    @Test
    void fea04AWithdrawalLeavesEveryEdgeWithAnOutcomeOrAnOpenTask() {
        String kept = cleared("ben", "ART", "ANONYMOUS");
        String lost = cleared("cleo", "ART", "NAMED");
        String draft = begun(List.of(source(lost, "NAMED"), source(kept, "ANONYMOUS")));
        String emptied = begun(List.of(source(lost, "NAMED")));
        String alone = published(List.of("cleo"), List.of(source(lost, "NAMED")));
        String among = published(List.of("cleo"), List.of(source(lost, "NAMED"), source(kept, "ANONYMOUS")));
        assertThat(city.get(among).json().at("/credits").toString()).isEqualTo("[\"cleo in the gallery\"]");
        assertThat(violations()).isEmpty();

        city.as("cleo").post("/fears/" + lost + "/withdrawal").mustBe(200);
        city.get(alone).mustBeProblem(404, "not-found");
        assertThat(city.as("mira").get(alone).at("/state")).isEqualTo("TAKEN_DOWN");
        assertThat(outcomes(draft)).containsEntry(lost, "REMOVED").containsEntry(kept, "IN_USE");
        assertThat(stepsToFinish())
                .containsEntry("/api/v1" + emptied, "changeArtwork")
                .containsEntry("/api/v1" + draft, "submitArtwork");
        whatIsToBeFinishedIsWhatCanBeSubmitted();
        assertThat(outcomes(among)).containsEntry(lost, "PENDING_WITH_WEAVER");
        assertThat(city.get(among).mustBe(200).text()).doesNotContain("cleo in the gallery");
        assertThat(tasks("mira", "TAKE_OUT_FEAR")).contains("/api/v1" + among);
        assertThat(violations()).isEmpty();

        Answer follow = city.as("cleo").get("/fears/" + lost + "/artworks").mustBe(200);
        assertThat(follow.json()
                        .at("/items")
                        .valueStream()
                        .map(work -> work.at("/outcome").asString()))
                .containsExactlyInAnyOrder("PENDING_WITH_WEAVER", "REMOVED", "REMOVED", "REMOVED");
        city.as("ben").get("/fears/" + lost + "/artworks").mustBeProblem(404, "not-found");

        Map<String, @Nullable Object> gone = object("fearId", lost, "way", "RE_BLENDED", "proof", "Stirred.");
        city.as("mira").post(among + "/resolutions", gone).mustBeProblem(422, "unprocessable");
        gone.put("way", "REMOVED");
        city.as("mira").post(among + "/resolutions", gone).mustBe(200);
        assertThat(outcomes(among)).containsEntry(lost, "REMOVED");
        assertThat(tasks("mira", "TAKE_OUT_FEAR")).doesNotContain("/api/v1" + among);
        assertThat(city.as("cleo").get("/fears/" + lost + "/artworks").text()).contains("Stirred.");
    }

    @Test
    void fea04WhatNobodyTakesOutInTimeIsTakenDown() {
        String kept = cleared("ben", "ART", "ANONYMOUS");
        String lost = cleared("fen", "ART", "ANONYMOUS");
        String work = published(List.of(), List.of(source(lost, "ANONYMOUS"), source(kept, "ANONYMOUS")));
        String tag = city.as("fen").get("/fears/" + lost + "/permissions").header("ETag");
        city.as("fen")
                .with("If-Match", tag)
                .send("PUT", "/fears/" + lost + "/permissions", permissions("DREAMSCAPE", "ANONYMOUS"), JSON)
                .mustBe(200);
        assertThat(outcomes(work)).containsEntry(lost, "PENDING_WITH_WEAVER");
        lookingAfter.look();
        city.get(work).mustBe(200);
        String id = work.substring("/artworks/".length());
        jdbc.sql("update artwork set pending_until = timestamp '2020-01-01 00:00:00' where id = cast(? as uuid)")
                .param(id)
                .update();
        lookingAfter.look();
        city.get(work).mustBeProblem(404, "not-found");
        assertThat(outcomes(work)).containsEntry(lost, "REMOVED").containsEntry(kept, "REMOVED");
    }

    @Test
    void fea04APermissionThatEndsByItselfIsOver() {
        String fear = cleared("gil", "ART", "ANONYMOUS");
        String work = published(List.of(), List.of(source(fear, "ANONYMOUS")));
        jdbc.sql("update fear set permitted_until = timestamp '2020-01-01 00:00:00' where id = cast(? as uuid)")
                .param(fear)
                .update();
        assertThat(violations()).as("a planted one is found").isNotEmpty();
        lookingAfter.look();
        city.get(work).mustBeProblem(404, "not-found");
        assertThat(violations()).isEmpty();
    }

    @Test
    void fea03ABlendIsElevenPeoplesAndStaysWhileItIs() {
        List<String> fears = PEOPLE.stream()
                .map(person -> cleared(person, "ART", "ANONYMOUS"))
                .toList();
        List<Map<String, @Nullable Object>> few =
                fears.stream().limit(10).map(fear -> blended(fear)).toList();
        String draft =
                "/artworks/" + city.as("mira").post(OURS, work(few)).mustBe(201).id();
        city.as("mira").post(draft + "/submission").mustBe(200);
        assertThat(city.as("mira")
                        .post(draft + "/publication")
                        .mustBeProblem(409, "fear-not-permitted")
                        .at("/errors/0/code"))
                .as("only who would publish it is told")
                .isEqualTo("Blend");
        String work =
                published(List.of(), fears.stream().map(fear -> blended(fear)).toList());
        city.as("aya").post("/fears/" + fears.getFirst() + "/withdrawal").mustBe(200);
        city.get(work).mustBe(200);
        Map<String, @Nullable Object> again =
                object("fearId", fears.getFirst(), "way", "RE_BLENDED", "proof", "Eleven voices are left.");
        city.as("mira").post(work + "/resolutions", again).mustBe(200);
        assertThat(outcomes(work)).containsEntry(fears.getFirst(), "RE_BLENDED");
        city.as("ben").post("/fears/" + fears.get(1) + "/withdrawal").mustBe(200);
        city.get(work).mustBeProblem(404, "not-found");
    }

    @Test
    void fea01AndFea02WhatPeopleLeftOfADreamIsUsedAsTheyPermitAndOnceItIsCleared() {
        String unread = left("dov", "ANONYMOUS", "PARAPHRASE");
        String words = left("esi", "ANONYMOUS", "PARAPHRASE");
        String named = left("fen", "NAMED", "VERBATIM");
        String silent = city.as("gil")
                .post(EVENING, object("words", "Nothing."))
                .mustBe(201)
                .id();
        for (String reader : List.of("mira", "jun", "tariq")) {
            city.as(reader).get("/reflections/" + words).mustBeProblem(404, "not-found");
        }
        city.as("celia").get("/reflections/" + silent).mustBeProblem(404, "not-found");
        clear(words, named);
        Answer offered = city.as("mira").get("/reflections/" + words).mustBe(200);
        assertThat(offered.json().at("/sessionId").isNull()).isTrue();
        assertThat(offered.text()).doesNotContain("esi");
        String offers = "/sanctuaries/" + HOUSE + "/reflections?limit=100";
        assertThat(city.as("mira").get(offers).mustBe(200).text())
                .contains(words, named)
                .doesNotContain(unread, silent);
        assertThat(city.as("celia").get(offers).mustBe(200).text())
                .contains(words, named, unread)
                .doesNotContain(silent);
        city.as("jun").get(offers).mustBeProblem(403, "forbidden");
        for (Map<String, @Nullable Object> source : List.of(
                reflection(unread, "PARAPHRASE", "ANONYMOUS"),
                reflection(words, "VERBATIM", "ANONYMOUS"),
                reflection(words, "PARAPHRASE", "NAMED"),
                reflection(named, "VERBATIM", "ANONYMOUS"),
                reflection(silent, "PARAPHRASE", "ANONYMOUS"))) {
            Answer refused =
                    city.as("mira").post(OURS, workOf(List.of(source))).mustBeProblem(409, "fear-not-permitted");
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/reflections/0");
        }
        city.as("mira").post(OURS, workOf(List.of())).mustBeProblem(422, "unprocessable");
        city.as("mira")
                .post(OURS, workOf(List.of(reflection(words, "PARAPHRASE", "ANONYMOUS"))))
                .mustBe(201);
        takeBack(Map.of("dov", unread, "esi", words, "fen", named, "gil", silent));
    }

    @Test
    void fea04WhatIsTakenBackOrNarrowedLeavesEveryWork() {
        String words = left("dov", "ANONYMOUS", "PARAPHRASE");
        String named = left("fen", "NAMED", "VERBATIM");
        clear(words, named);
        String draft =
                begunOf(List.of(reflection(words, "PARAPHRASE", "ANONYMOUS"), reflection(named, "VERBATIM", "NAMED")));
        String alone = begunOf(List.of(reflection(words, "PARAPHRASE", "ANONYMOUS")));
        String among =
                begunOf(List.of(reflection(words, "PARAPHRASE", "ANONYMOUS"), reflection(named, "VERBATIM", "NAMED")));
        for (String work : List.of(alone, among)) {
            city.as("mira").post(work + "/submission").mustBe(200);
        }
        city.as("mira").post(alone + "/publication").mustBe(200);
        assertThat(tasks("fen", "APPROVE_ARTWORK")).contains("/api/v1" + among);
        city.as("mira").post(among + "/publication").mustBeProblem(409, "state-conflict");
        String shown = city.as("fen").get(among).mustBe(200).at("/contentSha256");
        city.as("fen").post(among + "/approval", yes(shown, "Fen of the tide")).mustBe(200);
        city.as("mira").post(among + "/publication").mustBe(200);
        assertThat(city.get(among).mustBe(200).json().at("/credits").toString()).isEqualTo("[\"Fen of the tide\"]");
        assertThat(city.get(among).text()).doesNotContain(words, named, "dov", "\"fen\"");

        city.as("dov").post("/reflections/" + words + "/withdrawal").mustBe(200);
        city.get(alone).mustBeProblem(404, "not-found");
        assertThat(outcomesOf(draft)).containsEntry(words, "REMOVED").containsEntry(named, "IN_USE");
        assertThat(outcomesOf(among)).containsEntry(words, "PENDING_WITH_WEAVER");
        Answer follow =
                city.as("dov").get("/reflections/" + words + "/artworks").mustBe(200);
        assertThat(follow.json()
                        .at("/items")
                        .valueStream()
                        .map(work -> work.at("/outcome").asString()))
                .containsExactlyInAnyOrder("PENDING_WITH_WEAVER", "REMOVED", "REMOVED");
        city.as("fen").get("/reflections/" + words + "/artworks").mustBeProblem(404, "not-found");
        Map<String, @Nullable Object> gone = object("reflectionId", words, "way", "REMOVED", "proof", "Painted over.");
        city.as("mira").post(among + "/resolutions", gone).mustBe(200);
        assertThat(city.as("dov").get("/reflections/" + words + "/artworks").text())
                .contains("Painted over.");

        assertThat(violations()).isEmpty();
        city.as("fen")
                .put("/reflections/" + named, "/sharing", permitting("ANONYMOUS", "VERBATIM"))
                .mustBe(200);
        city.get(among).mustBeProblem(404, "not-found");
        assertThat(outcomesOf(draft)).containsEntry(named, "REMOVED");
        takeBack(Map.of("fen", named));
    }

    @Test
    void fea04CopiesOfADrawingGoWithIt() {
        String drawn = left("dov", "ANONYMOUS", "VERBATIM");
        String href = city.as("dov")
                .bring("/reflections/" + drawn + "/file", "image/jpeg", drawing())
                .mustBe(200)
                .at("/file/href");
        clear(drawn);
        Answer copy = city.as("mira")
                .bring(SHELF, "image/jpeg", city.as("mira").file(href).body())
                .mustBe(201);
        assertThat(copy.at("/href")).as("painted anew").isNotEqualTo(href);
        Answer own = city.as("mira")
                .bring(SHELF, "text/plain", "Of my own.".getBytes(StandardCharsets.UTF_8))
                .mustBe(201);
        Map<String, @Nullable Object> shown = work(source(cleared("ben", "ART", "ANONYMOUS"), "ANONYMOUS"));
        shown.put("media", List.of(file(own.id()), file(copy.id())));
        String draft =
                "/artworks/" + city.as("mira").post(OURS, shown).mustBe(201).id();
        String published =
                "/artworks/" + city.as("mira").post(OURS, shown).mustBe(201).id();
        city.as("mira").post(published + "/submission").mustBe(200);
        city.as("mira").post(published + "/publication").mustBe(200);
        assertThat(city.file(copy.at("/href")).statusCode()).isEqualTo(200);

        Answer again = city.as("celia")
                .bring(
                        SHELF,
                        "image/jpeg",
                        city.as("celia").file(copy.at("/href")).body())
                .mustBe(201);
        assertThat(again.id()).as("painted anew once more").isNotEqualTo(copy.id());

        city.as("dov").post("/reflections/" + drawn + "/withdrawal").mustBe(200);
        for (Client anybody : List.of(city, city.as("mira"), city.as("dov"))) {
            for (Answer gone : List.of(copy, again)) {
                assertThat(anybody.file(gone.at("/href")).statusCode()).isEqualTo(404);
                anybody.get("/media/" + gone.id()).mustBeProblem(404, "not-found");
            }
        }
        city.get(published).mustBeProblem(404, "not-found");
        assertThat(city.as("mira").get(published).at("/state")).isEqualTo("TAKEN_DOWN");
        Answer left = city.as("mira").get(draft).mustBe(200);
        assertThat(left.json().at("/media")).hasSize(1);
        assertThat(left.at("/media/0/mediaId")).isEqualTo(own.id());
    }

    @Test
    void fea04CopiesGoWhenADrawingIsPermittedForArtNoMore() {
        String drawn = left("gil", "ANONYMOUS", "VERBATIM");
        Answer kept = city.as("gil")
                .bring("/reflections/" + drawn + "/file", "image/jpeg", drawing())
                .mustBe(200);
        clear(drawn);
        byte[] seen = city.as("mira").file(kept.at("/file/href")).body();
        byte[] small = city.as("mira").file(kept.at("/file/thumbnailHref")).body();
        List<Answer> copies = List.of(
                city.as("mira").bring(SHELF, "image/jpeg", seen).mustBe(201),
                city.as("mira").bring(SHELF, "image/jpeg", small).mustBe(201));
        city.as("gil")
                .put("/reflections/" + drawn, "/sharing", object("shownTo", List.of("DREAMERS")))
                .mustBe(200);
        for (Answer copy : copies) {
            city.as("mira").get("/media/" + copy.id()).mustBeProblem(404, "not-found");
        }
        assertThat(city.as("gil").file(kept.at("/file/href")).statusCode())
                .as("what is copied stays")
                .isEqualTo(200);
        city.as("gil").post("/reflections/" + drawn + "/withdrawal").mustBe(200);
    }

    @Test
    void whatNothingShowsAnyMoreIsRemoved() {
        Answer file = city.as("mira")
                .bring(SHELF, "text/plain", "A lantern, in words.".getBytes(StandardCharsets.UTF_8))
                .mustBe(201);
        Map<String, @Nullable Object> shown = work(source(cleared("cleo", "ART", "ANONYMOUS"), "ANONYMOUS"));
        shown.put("media", List.of(file(file.id())));
        String work = city.as("mira").post(OURS, shown).mustBe(201).id();
        for (String shelf : List.of("/me/media?limit=100", SHELF + "?limit=100")) {
            assertThat(uses(city.as("mira").get(shelf).mustBe(200), file.id())).containsExactly("ARTWORK " + work);
        }
        assertThat(uses(city.as("celia").get(SHELF + "?limit=100").mustBe(200), file.id()))
                .hasSize(1);
        city.as("jun").get(SHELF).mustBeProblem(403, "forbidden");
        city.as("aya").delete("/media/" + file.id()).mustBeProblem(404, "not-found");
        assertThat(city.as("celia")
                        .delete("/media/" + file.id())
                        .mustBeProblem(409, "file-in-use")
                        .at("/usedBy/0"))
                .isEqualTo(work);
        city.as("mira").post("/artworks/" + work + "/take-down").mustBe(200);
        city.as("celia").delete("/media/" + file.id()).mustBe(204);
        city.as("celia").delete("/media/" + file.id()).mustBeProblem(404, "not-found");
        assertThat(city.as("mira").file(file.at("/href")).statusCode()).isEqualTo(404);
        assertThat(city.as("mira").get("/artworks/" + work).mustBe(200).json().at("/media"))
                .isEmpty();
    }

    @Test
    void whatSomebodyKeepsForThemselvesIsListedForThemAlone() {
        String drawn = left("esi", "ANONYMOUS", "VERBATIM");
        city.as("esi")
                .bring("/reflections/" + drawn + "/file", "image/jpeg", drawing())
                .mustBe(200);
        Answer own = city.as("esi").get("/me/media").mustBe(200);
        String file = own.at("/items/0/media/id");
        assertThat(uses(own, file)).containsExactly("REFLECTION " + drawn);
        city.as("esi").delete("/media/" + file).mustBeProblem(409, "file-in-use");
        city.as("mira").delete("/media/" + file).mustBeProblem(404, "not-found");
        assertThat(city.as("mira").get(SHELF + "?limit=100").text()).doesNotContain(file);
        takeBack(Map.of("esi", drawn));
        assertThat(city.as("esi").get("/me/media").json().at("/items")).isEmpty();
    }

    @Test
    void fea01NoPermissionGoesThroughAScene() {
        Map<String, @Nullable Object> ofNothing = scene(sceneOf(Set.of()));
        Answer begun = city.as("mira").post(OURS, workOfScene(ofNothing)).mustBe(201);
        assertThat(begun.at("/scenes/0/outcome")).isEqualTo("IN_USE");
        city.as("mira").post("/artworks/" + begun.id() + "/submission").mustBe(200);
        city.as("mira").post("/artworks/" + begun.id() + "/publication").mustBe(200);
        assertThat(city.get("/artworks/" + begun.id())
                        .mustBe(200)
                        .json()
                        .at("/scenes")
                        .isNull())
                .isTrue();

        String dreamt = "01930000-0000-7000-8000-000000000301";
        Map<String, @Nullable Object> made = scene(sceneOf(Set.of(dreamt)));
        assertThat(city.as("mira")
                        .post(OURS, workOfScene(made))
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/code"))
                .as("its fear is not named")
                .isEqualTo("Sources");
        city.as("mira")
                .post(OURS, workOfScene(made, source(dreamt, "ANONYMOUS")))
                .mustBeProblem(409, "fear-not-permitted");
        city.as("mira")
                .post(OURS, workOfScene(object("dreamscapeId", HOUSE, "version", 1, "scene", 1, "form", "VERBATIM")))
                .mustBeProblem(422, "unprocessable");
        Map<String, @Nullable Object> beyond = new HashMap<>(ofNothing);
        beyond.put("scene", 40);
        city.as("mira").post(OURS, workOfScene(beyond)).mustBeProblem(422, "unprocessable");
        Map<String, @Nullable Object> twice = workOfScene(ofNothing);
        twice.put("scenes", List.of(ofNothing, ofNothing));
        city.as("mira").post(OURS, twice).mustBeProblem(422, "unprocessable");
    }

    @Test
    void fea04ASceneGoesWithTheFearThatItWasMadeOf() {
        String fear = cleared("ben", "ART", "ANONYMOUS");
        String other = cleared("cleo", "ART", "ANONYMOUS");
        Map<String, @Nullable Object> work = workOfScene(scene(sceneOf(Set.of())), source(fear, "ANONYMOUS"));
        work.put("sources", List.of(source(fear, "ANONYMOUS"), source(other, "ANONYMOUS")));
        String shown =
                "/artworks/" + city.as("mira").post(OURS, work).mustBe(201).id();
        jdbc.sql("update artwork_scene set fears = ? where artwork_id = cast(? as uuid)")
                .param("[\"" + fear + "\"]")
                .param(shown.substring("/artworks/".length()))
                .update();
        String draft =
                "/artworks/" + city.as("mira").post(OURS, work).mustBe(201).id();
        jdbc.sql("update artwork_scene set fears = ? where artwork_id = cast(? as uuid)")
                .param("[\"" + fear + "\"]")
                .param(draft.substring("/artworks/".length()))
                .update();
        city.as("mira").post(shown + "/submission").mustBe(200);
        city.as("mira").post(shown + "/publication").mustBe(200);
        assertThat(laundered()).isEmpty();
        city.as("ben").post("/fears/" + fear + "/withdrawal").mustBe(200);
        assertThat(city.as("mira").get(shown).at("/scenes/0/outcome")).isEqualTo("PENDING_WITH_WEAVER");
        assertThat(city.as("mira").get(draft).at("/scenes/0/outcome")).isEqualTo("REMOVED");
        assertThat(laundered()).isEmpty();

        jdbc.sql("delete from artwork_source where artwork_id = cast(? as uuid) and fear_id = cast(? as uuid)")
                .param(shown.substring("/artworks/".length()))
                .param(fear)
                .update();
        assertThat(laundered()).as("a planted one is found").hasSize(1);
        city.as("mira").post(shown + "/take-down").mustBe(200);
    }

    /** Published works of a scene of which a fear has no edge of its own in them; found in the tables and by nothing of ours. */
    private List<String> laundered() {
        return jdbc
                .sql("""
                        select s.artwork_id, s.fears from artwork_scene s join artwork a on a.id = s.artwork_id
                        where a.state = 'PUBLISHED'""")
                .query((row, _) -> Map.entry(row.getString("artwork_id"), row.getString("fears")))
                .list()
                .stream()
                .flatMap(scene -> MAPPER.readTree(scene.getValue())
                        .valueStream()
                        .filter(fear -> jdbc.sql("""
                                        select count(*) from artwork_source
                                        where artwork_id = cast(? as uuid) and fear_id = cast(? as uuid)""")
                                        .param(scene.getKey())
                                        .param(fear.asString())
                                        .query(Long.class)
                                        .single()
                                == 0)
                        .map(fear -> scene.getKey()))
                .toList();
    }

    private static Map<String, @Nullable Object> workOfScene(
            Map<String, @Nullable Object> scene, Map<String, @Nullable Object> source) {
        Map<String, @Nullable Object> work = workOfScene(scene);
        work.put("sources", List.of(source));
        return work;
    }

    private static Map<String, @Nullable Object> workOfScene(Map<String, @Nullable Object> scene) {
        Map<String, @Nullable Object> work = work(List.of());
        work.put("scenes", List.of(scene));
        return work;
    }

    /** Where in the demo's dreamscape there is a scene that was made of exactly these. */
    private Map<String, @Nullable Object> sceneOf(Set<String> fears) {
        for (int version = 1; version < 4; version++) {
            String oasis = "01930000-0000-7000-8000-000000000401";
            Answer read = city.as("mira").get("/dreamscapes/" + oasis + "/versions/" + version);
            for (int place = 0; place < read.json().at("/scenes").size(); place++) {
                Set<String> made = read.json()
                        .at("/scenes/" + place + "/fearIds")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
                if (made.equals(fears)) {
                    return object("dreamscapeId", oasis, "version", version, "scene", place + 1);
                }
            }
        }
        throw new IllegalStateException("the demo has no such scene");
    }

    private static Map<String, @Nullable Object> scene(Map<String, @Nullable Object> where) {
        Map<String, @Nullable Object> scene = new HashMap<>(where);
        scene.put("form", "PARAPHRASE");
        return scene;
    }

    private static byte[] drawing() {
        return KeepingFiles.written("jpg", KeepingFiles.picture(40, 30));
    }

    private static Map<String, @Nullable Object> file(String id) {
        return object("mediaId", id, "description", "Something of light.");
    }

    private static List<String> uses(Answer list, String file) {
        return list.json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/media/id").asString().equals(file))
                .flatMap(item -> item.at("/uses").valueStream())
                .map(use -> use.at("/kind").asString() + " " + use.at("/id").asString())
                .toList();
    }

    /** Somebody leaves something of the first evening that may be used like this. */
    private String left(String person, String attribution, String form) {
        return city.as(person)
                .post(EVENING, object("words", "The water listened.", "sharing", permitting(attribution, form)))
                .mustBe(201)
                .id();
    }

    private static Map<String, @Nullable Object> permitting(String attribution, String form) {
        return object(
                "permissions", List.of(object("purpose", "ART", "forms", List.of(form), "attribution", attribution)));
    }

    private void clear(String... reflections) {
        for (String reflection : reflections) {
            city.as("celia")
                    .post("/reflections/" + reflection + "/screening", object("decision", "CLEAR"))
                    .mustBe(200);
        }
    }

    private void takeBack(Map<String, String> reflections) {
        reflections.forEach((person, reflection) -> city.as(person)
                .post("/reflections/" + reflection + "/withdrawal")
                .mustBe(200));
    }

    private static Map<String, @Nullable Object> reflection(String id, String form, String attribution) {
        return object("reflectionId", id, "form", form, "attribution", attribution);
    }

    private static Map<String, @Nullable Object> workOf(List<Map<String, @Nullable Object>> reflections) {
        Map<String, @Nullable Object> work = work(List.of());
        work.put("reflections", reflections);
        return work;
    }

    private String begunOf(List<Map<String, @Nullable Object>> reflections) {
        return "/artworks/"
                + city.as("mira").post(OURS, workOf(reflections)).mustBe(201).id();
    }

    private Map<String, String> outcomesOf(String work) {
        Map<String, String> outcomes = new HashMap<>();
        city.as("mira")
                .get(work)
                .mustBe(200)
                .json()
                .at("/reflections")
                .forEach(source -> outcomes.put(
                        source.at("/reflectionId").asString(),
                        source.at("/outcome").asString()));
        return outcomes;
    }

    @Test
    void whoGaveAFearAsNobodyFollowsItToo() {
        Answer given = city.post("/fears", fear("ART", "ANONYMOUS")).mustBe(201);
        String code = given.at("/claimCode");
        String fear = given.id();
        screen(fear);
        String work = published(List.of(), List.of(source(fear, "ANONYMOUS")));
        Map<String, @Nullable Object> claim = object("claimCode", code);
        assertThat(city.post("/fear-artwork-lookups", claim).mustBe(200).at("/works/0/title"))
                .isEqualTo("The last platform");
        city.post("/fear-withdrawals", claim).mustBe(200);
        city.get(work).mustBeProblem(404, "not-found");
        assertThat(city.post("/fear-artwork-lookups", claim).mustBe(200).at("/works/0/outcome"))
                .isEqualTo("REMOVED");
        city.post("/fear-artwork-lookups", object("claimCode", "nonsense")).mustBeProblem(404, "not-found");
    }

    @Test
    void anExhibitionHasItsChamberForItselfAndTellsNoMoreThanIsPermitted() {
        String fear = cleared("hana", "ART", "NAMED");
        String other = cleared("ivo", "ART", "ANONYMOUS");
        String work = published(List.of("hana"), List.of(source(fear, "NAMED"), source(other, "ANONYMOUS")));
        Answer planned = city.as("celia")
                .post(SHOWS, show(work, "2144-06-01", "2144-06-15"))
                .mustBe(201);
        Map<String, @Nullable Object> year = show("/artworks/" + planned.id(), "2055-10-30", "2056-10-30");
        year.put("closesAt", "2056-10-30T17:00:00.000Z");
        assertThat(city.as("celia")
                        .post(SHOWS, year)
                        .mustBeProblem(422, "unprocessable")
                        .text())
                .as("a year later is a year later, also when the clocks change in it")
                .contains("#/artworks/0")
                .doesNotContain("#/closesAt");
        String show = "/exhibitions/" + planned.id();
        city.get(show).mustBeProblem(404, "not-found");
        city.as("mira").post(SHOWS, show(work, "2144-06-14", "2144-06-20")).mustBeProblem(409, "chamber-needed");
        city.as("celia").post("/sessions", session("2144-06-03T20:00:00.000Z")).mustBeProblem(409, "chamber-taken");
        city.as("celia").post("/sessions", session("2144-07-03T20:00:00.000Z")).mustBe(201);
        city.as("celia").post(SHOWS, show(work, "2144-07-01", "2144-07-05")).mustBeProblem(409, "chamber-needed");

        String loft = "/sanctuaries/" + HOUSE + "/availability?chamberId=" + LOFT + "&from=";
        Answer taken = city.as("jun")
                .get(loft + "2144-06-10T20:00:00.000Z&until=2144-06-10T21:00:00.000Z")
                .mustBe(200);
        assertThat(taken.at("/chambers/0/free")).isEqualTo("false");
        assertThat(taken.at("/chambers/0/claims/0/kind")).isEqualTo("EXHIBITION");
        assertThat(taken.at("/chambers/0/claims/0/until")).isEqualTo(planned.at("/closesAt"));
        Answer after = city.as("jun")
                .get(loft + planned.at("/closesAt") + "&until=2144-06-15T21:00:00.000Z")
                .mustBe(200);
        assertThat(after.at("/chambers/0/free")).isEqualTo("true");

        Client steward = city.as("vesna");
        steward.patch("/sanctuaries/" + HOUSE + "/chambers/" + LOFT, object("state", "CLOSED"))
                .mustBeProblem(409, "chamber-booked");
        steward.patch("/sanctuaries/" + HOUSE, object("state", "CLOSED")).mustBeProblem(409, "house-booked");

        city.as("celia").post(show + "/announcement").mustBe(200);
        Answer read = city.get(show).mustBe(200);
        assertThat(read.json().at("/labels/0/credits").toString()).isEqualTo("[\"hana in the gallery\"]");
        assertThat(read.json().at("/artworks").isNull()).isTrue();
        assertThat(city.get("/exhibitions").mustBe(200).text()).contains(planned.id());

        city.as("hana").post("/fears/" + fear + "/withdrawal").mustBe(200);
        assertThat(city.get(show).json().at("/labels/0/credits")).isEmpty();
        city.as("ivo").post("/fears/" + other + "/withdrawal").mustBe(200);
        assertThat(city.get(show).json().at("/labels")).isEmpty();

        city.as("aya").post(show + "/cancellation").mustBeProblem(403, "forbidden");
        city.as("celia").post(show + "/cancellation").mustBe(200);
        city.get(show).mustBeProblem(404, "not-found");
        city.as("celia").post("/sessions", session("2144-06-03T20:00:00.000Z")).mustBe(201);
    }

    @Test
    void inASuspendedHouseAnExhibitionIsChangedWhereNothingIsBookedAndIsNotAnnounced() {
        String fear = cleared("hana", "ART", "NAMED");
        String work = published(List.of("hana"), List.of(source(fear, "NAMED")));
        Map<String, @Nullable Object> wanted = show(work, "2146-06-01", "2146-06-15");
        String show = "/exhibitions/"
                + city.as("celia").post(SHOWS, wanted).mustBe(201).id();
        Client steward = city.as("vesna");
        steward.patch("/sanctuaries/" + HOUSE, object("state", "SUSPENDED")).mustBe(200);
        try {
            wanted.put("introduction", "What the city is afraid of no more.");
            Answer changed = city.as("celia").put(show, "", wanted).mustBe(200);
            assertThat(changed.at("/introduction")).isEqualTo("What the city is afraid of no more.");
            assertThat(changed.json().at("/allowedActions").toString()).isEqualTo("[\"CHANGE\",\"CANCEL\"]");
            assertThat(city.as("celia").get(show).json().at("/allowedActions").toString())
                    .isEqualTo("[\"CHANGE\",\"CANCEL\"]");
            city.as("celia").post(show + "/announcement").mustBeProblem(409, "house-not-open");
            Answer moved = city.as("celia")
                    .put(show, "", show(work, "2146-06-02", "2146-06-15"))
                    .mustBeProblem(422, "unprocessable");
            assertThat(moved.at("/errors/0/pointer")).isEqualTo("#/chamberId");
            city.as("celia").post(SHOWS, show(work, "2146-07-02", "2146-07-15")).mustBeProblem(422, "unprocessable");
        } finally {
            steward.patch("/sanctuaries/" + HOUSE, object("state", "OPEN")).mustBe(200);
        }
        city.as("mira").post(work + "/take-down").mustBe(200);
        wanted.put("title", "Shadows Kept");
        city.as("celia").put(show, "", wanted).mustBe(200);
        city.as("celia").put(show, "", show(work, "2146-06-02", "2146-06-15")).mustBe(200);
        city.as("celia").post(show + "/announcement").mustBe(200);
    }

    private static Map<String, @Nullable Object> show(String work, String from, String until) {
        return object(
                "title",
                "Shadows Transformed",
                "introduction",
                "What the city was afraid of.",
                "chamberId",
                LOFT,
                "opensAt",
                from + "T16:00:00.000Z",
                "closesAt",
                until + "T20:00:00.000Z",
                "artworks",
                List.of(work.substring("/artworks/".length())));
    }

    private static Map<String, @Nullable Object> session(String startsAt) {
        return object(
                "sanctuaryId",
                HOUSE,
                "chamberId",
                LOFT,
                "dreamscapeId",
                "01930000-0000-7000-8000-000000000401",
                "dreamscapeVersion",
                1,
                "title",
                "An evening in the Loft",
                "startsAt",
                startsAt,
                "capacity",
                6,
                "minimumDreamers",
                2);
    }

    /** Whatever people do one after the other, nothing is shown that its owner does not permit then. */
    @Test
    void nothingIsEverPublishedOutsideItsPermissions() {
        Random random = new Random(Long.getLong("seed", 2143));
        List<String> fears = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        List<String> works = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    String fear = cleared(person, random.nextInt(4) == 0 ? "DREAMSCAPE" : "ART", "ANONYMOUS");
                    fears.add(fear);
                    owners.put(fear, person);
                }
                case 1, 2 -> {
                    if (!fears.isEmpty()) {
                        List<Map<String, @Nullable Object>> sources = Stream.generate(
                                        () -> fears.get(random.nextInt(fears.size())))
                                .limit(1 + random.nextInt(3))
                                .distinct()
                                .map(fear -> source(fear, "ANONYMOUS"))
                                .toList();
                        Answer begun = city.as("mira").post(OURS, work(sources));
                        if (begun.status() == 201) {
                            works.add("/artworks/" + begun.id());
                        }
                    }
                }
                case 3 -> {
                    if (!works.isEmpty()) {
                        String work = works.get(random.nextInt(works.size()));
                        city.as("mira").post(work + "/submission");
                        city.as("mira").post(work + "/publication");
                    }
                }
                case 4 -> {
                    if (!fears.isEmpty()) {
                        String fear = fears.get(random.nextInt(fears.size()));
                        city.as(Objects.requireNonNull(owners.get(fear)))
                                .post("/fears/" + fear + "/withdrawal")
                                .mustBe(200);
                    }
                }
                default -> {
                    if (!fears.isEmpty()) {
                        String fear = fears.get(random.nextInt(fears.size()));
                        Client owner = city.as(Objects.requireNonNull(owners.get(fear)));
                        String tag =
                                owner.get("/fears/" + fear + "/permissions").header("ETag");
                        owner.with("If-Match", tag)
                                .send(
                                        "PUT",
                                        "/fears/" + fear + "/permissions",
                                        permissions(random.nextBoolean() ? "ART" : "RESEARCH", "ANONYMOUS"),
                                        JSON);
                    }
                }
            }
            assertThat(violations()).as("step %d", step).isEmpty();
        }
        assertThat(works).isNotEmpty();
    }

    /** What is published and made of a fear that does not permit it now, found in the tables and by nothing of ours. */
    private List<String> violations() {
        return jdbc
                .sql("""
                        select s.artwork_id, f.state, f.permissions, s.attribution, s.approved_sha256, a.content_sha256,
                            f.permitted_until is not null and f.permitted_until <= current_timestamp as ended
                        from artwork a join artwork_source s on s.artwork_id = a.id join fear f on f.id = s.fear_id
                        where a.state = 'PUBLISHED' and s.outcome = 'IN_USE'
                        union all
                        select s.artwork_id, case when r.cleared then 'AVAILABLE' else 'SUBMITTED' end, r.permissions,
                            s.attribution, s.approved_sha256, a.content_sha256, r.taken_back_at is not null
                        from artwork a join artwork_reflection s on s.artwork_id = a.id
                            join reflection r on r.id = s.reflection_id
                        where a.state = 'PUBLISHED' and s.outcome = 'IN_USE'""")
                .query((row, _) -> {
                    String attribution = row.getString("attribution");
                    boolean permitted = MAPPER.readTree(row.getString("permissions"))
                            .valueStream()
                            .anyMatch(permission -> permission
                                            .at("/purpose")
                                            .asString()
                                            .equals("ART")
                                    && permission.at("/attribution").asString().equals(attribution));
                    boolean agreed = attribution.equals("ANONYMOUS")
                            || row.getString("content_sha256").equals(row.getString("approved_sha256"));
                    boolean fine = row.getString("state").equals("AVAILABLE")
                            && permitted
                            && agreed
                            && !row.getBoolean("ended");
                    return fine ? "" : row.getString("artwork_id");
                })
                .list()
                .stream()
                .filter(work -> !work.isEmpty())
                .toList();
    }

    private String begun(List<Map<String, @Nullable Object>> sources) {
        return "/artworks/"
                + city.as("mira").post(OURS, work(sources)).mustBe(201).id();
    }

    private String published(List<String> named, List<Map<String, @Nullable Object>> sources) {
        Answer begun = city.as("mira").post(OURS, work(sources)).mustBe(201);
        String work = "/artworks/" + begun.id();
        city.as("mira").post(work + "/submission").mustBe(200);
        named.forEach(person -> city.as(person)
                .post(work + "/approval", yes(begun.at("/contentSha256"), person + " in the gallery"))
                .mustBe(200));
        city.as("celia").post(work + "/publication").mustBe(200);
        return work;
    }

    private static Map<String, @Nullable Object> yes(String sha256, String name) {
        return object("contentSha256", sha256, "shownAs", name);
    }

    private String idOf(String name) {
        return jdbc.sql("select id from participant where subject = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private String bornOnRecord(String name) {
        return jdbc.sql("select birth_date from participant where subject = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private void putOnRecord(String name, String birthDate) {
        jdbc.sql("update participant set birth_date = cast(? as date) where subject = ?")
                .param(birthDate)
                .param(name)
                .update();
    }

    private String cleared(String owner, String purpose, String attribution) {
        String fear = given(owner, purpose, attribution);
        screen(fear);
        return fear;
    }

    private String given(String owner, String purpose, String attribution) {
        return city.as(owner)
                .post("/fears", fear(purpose, attribution))
                .mustBe(201)
                .id();
    }

    private void screen(String fear) {
        city.as("celia")
                .post("/fears/" + fear + "/screening", object("decision", "CLEAR", "tags", List.of("darkness")))
                .mustBe(200);
    }

    private static Map<String, @Nullable Object> fear(String purpose, String attribution) {
        Map<String, @Nullable Object> fear = new HashMap<>(permissions(purpose, attribution));
        fear.put("sanctuaryId", HOUSE);
        fear.put("text", "The dark is not empty.");
        return fear;
    }

    private static Map<String, @Nullable Object> permissions(String purpose, String attribution) {
        return object("permissions", List.of(object("purpose", purpose, "attribution", attribution)));
    }

    private static Map<String, @Nullable Object> source(String fear, String attribution) {
        return object("fearId", fear, "form", "PARAPHRASE", "attribution", attribution);
    }

    private static Map<String, @Nullable Object> blended(String fear) {
        return object("fearId", fear, "form", "BLENDED", "attribution", "ANONYMOUS");
    }

    private static Map<String, @Nullable Object> work(Map<String, @Nullable Object> source) {
        return work(List.of(source));
    }

    private static Map<String, @Nullable Object> work(List<Map<String, @Nullable Object>> sources) {
        return new HashMap<>(object(
                "title",
                "The last platform",
                "statement",
                "Somebody lights a lantern.",
                "medium",
                "Ink",
                "sources",
                sources));
    }

    private void whatIsToBeFinishedIsWhatCanBeSubmitted() {
        Map<String, String> steps = stepsToFinish();
        assertThat(city.as("mira")
                        .get("/artworks?state=DRAFT&limit=100")
                        .mustBe(200)
                        .json()
                        .at("/items"))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(
                                draft.at("/allowedActions").toString().contains("SUBMIT"))
                        .isEqualTo("submitArtwork"
                                .equals(steps.get(
                                        "/api/v1/artworks/" + draft.at("/id").asString()))));
    }

    private Map<String, String> stepsToFinish() {
        Map<String, String> steps = new HashMap<>();
        city.as("mira")
                .get("/me/tasks?limit=100&kind=FINISH_ARTWORK")
                .mustBe(200)
                .json()
                .at("/items")
                .forEach(task -> steps.put(
                        task.at("/href").asString(),
                        task.at("/steps/0/operationId").asString()));
        return steps;
    }

    private String sources(String work) {
        return city.as("mira").get(work).mustBe(200).json().at("/sources").toString();
    }

    private Map<String, String> outcomes(String work) {
        Map<String, String> outcomes = new HashMap<>();
        city.as("mira")
                .get(work)
                .mustBe(200)
                .json()
                .at("/sources")
                .forEach(source -> outcomes.put(
                        source.at("/fearId").asString(), source.at("/outcome").asString()));
        return outcomes;
    }

    private List<String> tasks(String name, String kind) {
        return city.as(name)
                .get("/me/tasks?limit=100&kind=" + kind)
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(task -> task.at("/href"))
                .map(JsonNode::asString)
                .toList();
    }
}
