package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.OnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What the service says of itself is what was committed; {@code -Dwrite=yes} writes it anew, unless that would break
 * clients.
 *
 * <p>To break them nevertheless, while there are none, remove the file first.
 */
@OnPostgres
class SnapshotTest {

    @LocalServerPort
    int port;

    @Test
    void isWhatTheServiceSays() throws IOException {
        JsonNode served = ApiOperations.document(port);
        if (Files.exists(Snapshot.FILE)) {
            assertThat(Compatibility.breaks(Snapshot.read(), served))
                    .as("what breaks clients that were written for the committed document")
                    .isEmpty();
        }
        if (System.getProperty("write") != null) {
            Files.writeString(Snapshot.FILE, Snapshot.textOf(served));
        }
        List<String> committed = Snapshot.text().lines().toList();
        List<String> now = Snapshot.textOf(served).lines().toList();
        for (int line = 0; line < Math.min(committed.size(), now.size()); line++) {
            assertThat(now.get(line))
                    .as("line %d of %s; -Dwrite=yes writes it anew", line + 1, Snapshot.FILE)
                    .isEqualTo(committed.get(line));
        }
        assertThat(now).hasSameSizeAs(committed);
    }
}
