package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Remedy;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What an objection tells people to call is there to be called. */
class RemediesTest {

    private static final JsonNode DOCUMENT = Snapshot.read();

    @ParameterizedTest
    @EnumSource
    void isAnOperationOfTheDocument(Remedy remedy) {
        JsonNode path = DOCUMENT.path("paths").path("/api/v1" + remedy.path());
        assertThat(path.path(remedy.method().toLowerCase(Locale.ROOT))
                        .path("operationId")
                        .asString(""))
                .isEqualTo(remedy.operation());
    }
}
