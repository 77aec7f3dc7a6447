package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.OnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the library makes of the code is what was committed, and thus served; {@code -Dwrite=yes} writes it anew, unless that would break
 * clients.
 *
 * <p>To break them nevertheless, while there are none, remove the file first.
 */
@OnPostgres
class SnapshotTest {

    @Autowired
    OpenApiWebMvcResource library;

    @Test
    void isWhatTheCodeSays() throws IOException {
        String path = "/v3/api-docs";
        JsonNode made = JsonMapper.builder()
                .build()
                .readTree(library.openapiJson(new MockHttpServletRequest("GET", path), path, Locale.ENGLISH));
        if (Files.exists(Snapshot.FILE)) {
            assertThat(Compatibility.breaks(Snapshot.read(), made))
                    .as("what breaks clients that were written for the committed document")
                    .isEmpty();
        }
        if (System.getProperty("write") != null) {
            Files.writeString(Snapshot.FILE, Snapshot.textOf(made));
        }
        List<String> committed = Snapshot.text().lines().toList();
        List<String> now = Snapshot.textOf(made).lines().toList();
        for (int line = 0; line < Math.min(committed.size(), now.size()); line++) {
            assertThat(now.get(line))
                    .as("line %d of %s; -Dwrite=yes writes it anew", line + 1, Snapshot.FILE)
                    .isEqualTo(committed.get(line));
        }
        assertThat(now).hasSameSizeAs(committed);
    }
}
