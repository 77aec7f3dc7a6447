package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Remedy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What an objection tells people to call is there to be called. */
class RemediesTest {

    private static final JsonNode DOCUMENT = Snapshot.read();

    private static final List<String> OPERATIONS = DOCUMENT.path("paths")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(operation -> operation.path("operationId").asString(""))
            .toList();

    @ParameterizedTest
    @EnumSource
    void isAnOperationOfTheDocument(Remedy remedy) {
        assertThat(OPERATIONS).containsOnlyOnce(remedy.operation());
    }
}
