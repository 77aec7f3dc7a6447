package city.novaaria.dreamocracy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document that is served says nothing of what the service has not. */
class ServedDocumentTest {

    @Test
    void whatNobodyHandlesIsLeftOut() {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode paths = (ObjectNode) json.readTree("""
                {"/me": {"get": {"tags": ["Me"]}}, "/clock": {"get": {"tags": ["Demo"]}, "post": {"tags": ["Demo"]}}}""");
        ArrayNode tags = (ArrayNode) json.readTree("""
                [{"name": "Me"}, {"name": "Demo"}]""");

        ServedDocument.keepOnly(Set.of("/me", "/pages"), paths, tags);

        assertThat(paths.propertyNames()).containsExactly("/me");
        assertThat(tags).hasSize(1);
        assertThat(tags.get(0).get("name").asString()).isEqualTo("Me");
    }
}
