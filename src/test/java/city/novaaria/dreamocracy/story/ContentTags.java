package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** People who write and people who are afraid use the same words, so that what they say meets. */
abstract class ContentTags {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String LANTERN_HALL = "/sanctuaries/" + DEMO + "001";
    private static final String OASIS = "/dreamscapes/" + DEMO + "401";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void everybodyReadsTheWordsAndUnknownOnesAreRefusedWithTheNearest() {
        Answer all = city.as("aya").get("/content-tags").mustBe(200);
        JsonNode spiders = all.json()
                .get("items")
                .valueStream()
                .filter(tag -> tag.at("/name").asString().equals("spiders"))
                .findFirst()
                .orElseThrow();
        assertThat(spiders.at("/label").asString()).isEqualTo("Spiders");
        assertThat(spiders.at("/broader").asString()).isEqualTo("animals");
        assertThat(spiders.at("/synonyms/0").asString()).isEqualTo("arachnids");
        assertThat(spiders.at("/sanctuaryId").isNull()).isTrue();
        city.as("aya")
                .send("GET", "/content-tags", null, Map.of("If-None-Match", all.header("ETag")))
                .mustBe(304);

        Answer bounds = bounds("aya", List.of("water", "spidres"), List.of("no-such-thing"))
                .mustBeProblem(422, "unprocessable");
        assertThat(places(bounds)).containsExactly("#/lines/1", "#/veils/0");
        assertThat(bounds.at("/errors/0/code")).isEqualTo("ContentTag");
        assertThat(bounds.at("/errors/0/detail")).contains("spiders");
        assertThat(bounds.text()).doesNotContain("spidres");
        assertThat(places(city.as("mira")
                        .patch(
                                OASIS + "/versions/" + draft(),
                                object(
                                        "contentTags",
                                        List.of("water", "wtaer"),
                                        "scenes",
                                        List.of(scene("dusk"), scene("duskk")),
                                        "alternativePaths",
                                        List.of("rian")))
                        .mustBeProblem(422, "unprocessable")))
                .containsExactly("#/contentTags/1", "#/scenes/1/contentTags/0", "#/alternativePaths/0");
        String fear = "/fears/" + DEMO + "303/screening";
        assertThat(places(city.as("celia")
                        .post(fear, object("decision", "CLEAR", "tags", List.of("spidres")))
                        .mustBeProblem(422, "unprocessable")))
                .containsExactly("#/tags/0");
        String session = running("gil", "hana");
        assertThat(places(city.as("mira")
                        .post(session + "/hazard-deviations", change("spidres"))
                        .mustBeProblem(422, "unprocessable")))
                .containsExactly("#/contentTags/0");
    }

    @Test
    void aSynonymIsKeptUnderTheNameThatItHas() {
        assertThat(bounds("aya", List.of("arachnids", "spider"), List.of("ocean"))
                        .mustBe(200)
                        .json()
                        .at("/lines")
                        .toString())
                .isEqualTo("[\"spiders\"]");
        bounds("aya", List.of("spiders"), List.of("arachnids")).mustBeProblem(422, "unprocessable");

        Answer version = city.as("mira")
                .patch(
                        OASIS + "/versions/" + draft(),
                        object("contentTags", List.of("ocean", "sea"), "alternativePaths", List.of("tempest")))
                .mustBe(200);
        assertThat(version.json().at("/contentTags").toString()).isEqualTo("[\"sea\"]");
        assertThat(version.at("/alternativePaths/0")).isEqualTo("storm");
        assertThat(city.as("celia")
                        .post("/fears/" + DEMO + "303/screening", object("decision", "CLEAR", "tags", List.of("moth")))
                        .mustBe(200)
                        .at("/tags/0"))
                .isEqualTo("moths");
    }

    @Test
    void aHouseAddsAWordAndLinesOnWhatIsBroaderCoverIt() {
        Map<String, @Nullable Object> nests = object(
                "name", "web-halls", "label", "Halls of webs", "synonyms", List.of("webs"), "broader", "arachnids");
        city.as("aya").post(LANTERN_HALL + "/content-tags", nests).mustBeProblem(403, "forbidden");
        city.as("kade").post(LANTERN_HALL + "/content-tags", nests).mustBeProblem(403, "forbidden");
        city.as("celia")
                .post(LANTERN_HALL + "/content-tags", object("name", "nets", "label", "Nets", "broader", "webz"))
                .mustBeProblem(422, "unprocessable");
        Answer added =
                city.as("celia").post(LANTERN_HALL + "/content-tags", nests).mustBe(201);
        assertThat(added.at("/broader")).isEqualTo("spiders");
        assertThat(city.as("ivo").get(added.header("Location")).mustBe(200).json())
                .isEqualTo(added.json());
        city.as("mira").post(LANTERN_HALL + "/content-tags", nests).mustBeProblem(409, "tag-known-already");
        city.as("mira")
                .post(LANTERN_HALL + "/content-tags", object("name", "webs", "label", "Webs"))
                .mustBeProblem(409, "tag-known-already");

        String session = running("aya", "ben");
        bounds("aya", List.of("beasts"), List.of()).mustBe(200);
        assertThat(city.as("mira")
                        .post(session + "/hazard-deviations", change("webs"))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("SAF-07");
        bounds("aya", List.of("snakes"), List.of()).mustBe(200);
        assertThat(city.as("mira")
                        .post(session + "/hazard-deviations", change("webs"))
                        .mustBe(201)
                        .at("/contentTags/0"))
                .isEqualTo("web-halls");
    }

    @Test
    void aLineOnASynonymOrOnSomethingBroaderStopsTheStart() {
        String session =
                "/sessions/" + new ReadyDreams(jdbc).with(1, "cleo", "dov").session();
        for (String line : List.of("twilight", "plants")) {
            bounds("cleo", List.of(line), List.of()).mustBe(200);
            assertThat(city.as("jun")
                            .post(session + "/start")
                            .mustBeProblem(409, "charter-objections")
                            .objectingRules())
                    .as(line)
                    .containsExactly("SAF-07");
        }
        bounds("cleo", List.of("sea"), List.of()).mustBe(200);
        city.as("jun").post(session + "/start").mustBe(200);
    }

    private Answer bounds(String name, List<String> lines, List<String> veils) {
        String person = "/participants/" + city.as(name).get("/me").at("/participantId");
        return city.as(name).put(person, "/boundaries", object("lines", lines, "veils", veils));
    }

    /** The number of a draft like the first version. */
    private String draft() {
        JsonNode first = city.as("mira").get(OASIS + "/versions/1").mustBe(200).json();
        return city.as("mira")
                .post(
                        OASIS + "/versions",
                        object(
                                "intensity", "I1",
                                "modality", "AWAKE",
                                "duration", "PT20M",
                                "synopsis", "Short.",
                                "contentTags", List.of("water"),
                                "scenes", List.of(scene("dusk")),
                                "disclosure",
                                        object(
                                                "language", "en",
                                                "text",
                                                        first.at("/disclosure/text")
                                                                .asString(),
                                                "questions", List.of())))
                .mustBe(201)
                .at("/number");
    }

    private static Map<String, @Nullable Object> scene(String tag) {
        return object(
                "title", "A scene", "narrative", "It is quiet.", "contentTags", List.of(tag), "fearIds", List.of());
    }

    private String running(String... dreamers) {
        String session = "/sessions/" + new ReadyDreams(jdbc).with(1, dreamers).session();
        city.as("jun").post(session + "/start").mustBe(200);
        return session;
    }

    private static Map<String, @Nullable Object> change(String tag) {
        return object("what", "Calmer.", "why", "Too much at once.", "intensity", "I1", "contentTags", List.of(tag));
    }

    private static List<String> places(Answer refused) {
        return refused.json()
                .get("errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString())
                .toList();
    }
}
