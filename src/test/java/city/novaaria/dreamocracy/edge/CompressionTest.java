package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long answers are compressed; those with a strong tag are not, since it names exactly these bytes. */
@OnPostgres
class CompressionTest {

    private static final String DRAFT = "/dreamscapes/01930000-0000-7000-8000-000000000401/versions/3";
    private static final int WORTH_COMPRESSING = 1024;

    @LocalServerPort
    private int port;

    private Client mira = Client.at(0);
    private Client compressing = mira;

    @BeforeEach
    void call() {
        mira = Client.at(port).as("mira");
        compressing = mira.with("Accept-Encoding", "gzip");
    }

    @Test
    void longListsAreCompressedForWhoAsksForIt() {
        Answer plain = mira.get("/sessions?limit=100").mustBe(200);
        Answer compressed = compressing.get("!/api/v1/sessions?limit=100").mustBe(200);
        assertThat(plain.text()).hasSizeGreaterThan(WORTH_COMPRESSING);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.response().headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @Test
    void theDocumentIsCompressedAndSentOnce() {
        Answer document = compressing.get("!/v3/api-docs").mustBe(200);
        assertThat(document.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(document.header("Cache-Control")).isEqualTo("private, no-cache");
        compressing
                .with("If-None-Match", document.header("ETag"))
                .get("!/v3/api-docs")
                .mustBe(304);
    }

    @Test
    void shortAnswersAreNot() {
        assertThat(compressing.get("/me").mustBe(200).header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatIsCompressedHasATagOfItsOwnThatGuardsTheSameVersion() {
        Answer got = compressing.get("!/api/v1" + DRAFT).mustBe(200);
        String tag = got.header("ETag");
        assertThat(got.header("Content-Encoding")).isEqualTo("gzip");
        Answer plain = mira.get(DRAFT).mustBe(200);
        assertThat(plain.text()).hasSizeGreaterThan(WORTH_COMPRESSING);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(tag).startsWith("\"").isNotEqualTo(plain.header("ETag"));

        assertThat(compressing.with("If-None-Match", tag).get(DRAFT).mustBe(304).text())
                .isEmpty();
        mira.send(
                        "PATCH",
                        DRAFT,
                        object("duration", plain.at("/duration")),
                        Map.of("Content-Type", "application/merge-patch+json", "If-Match", tag))
                .mustBe(200);
    }
}
