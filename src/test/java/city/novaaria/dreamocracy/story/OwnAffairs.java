package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people find out, and decide, about what is theirs. */
abstract class OwnAffairs {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

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
        city.post("/fear-lookups", object("claimCode", "0" + code.substring(1))).mustBeProblem(404, "not-found");

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
                select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where id = ?""", UUID.fromString(DEMO + "411"), UUID.fromString(fear));
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
}
