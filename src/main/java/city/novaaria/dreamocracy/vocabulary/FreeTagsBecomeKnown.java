package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.kernel.DataMigration;
import city.novaaria.dreamocracy.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What content touched by words of nobody's list becomes a tag of the sanctuary where it was written.
 *
 * <p>Frozen texts stay as they are, since hashes and decisions rest on them. What single people do not want to meet stays
 * with them, too, and goes on counting: a list that everybody reads is no place for it.
 */
@Component
class FreeTagsBecomeKnown extends DataMigration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    FreeTagsBecomeKnown() {
        super("30.1", "free tags become known");
    }

    @Override
    public void migrate(Connection connection) throws SQLException {
        Set<String> known = new HashSet<>();
        Map<String, UUID> free = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet names = statement.executeQuery("select name from known_tag_name")) {
                while (names.next()) {
                    known.add(names.getString(1));
                }
            }
            try (ResultSet written = statement.executeQuery("""
                    select sanctuary_id, content from dreamscape_version
                    union all select sanctuary_id, tags from fear
                    union all select sanctuary_id, content_tags from hazard_deviation""")) {
                while (written.next()) {
                    UUID sanctuary = written.getObject(1, UUID.class);
                    tags(JSON.readTree(written.getString(2))).stream()
                            .filter(tag -> !known.contains(tag))
                            .forEach(tag -> free.putIfAbsent(tag, sanctuary));
                }
            }
        }
        for (Map.Entry<String, UUID> tag : free.entrySet()) {
            add(connection, tag.getKey(), tag.getValue());
        }
    }

    /** A list of tags, or the whole content of a version. */
    private static Set<String> tags(JsonNode written) {
        Set<String> tags = new HashSet<>();
        if (written.isArray()) {
            written.forEach(tag -> tags.add(tag.asString()));
        } else {
            tags.addAll(tags(written.path("contentTags")));
            tags.addAll(tags(written.path("alternativePaths")));
            written.path("scenes").forEach(scene -> tags.addAll(tags(scene.path("contentTags"))));
        }
        return tags;
    }

    private static void add(Connection connection, String name, UUID sanctuary) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement tag = connection.prepareStatement(
                        "insert into known_tag (id, name, label, sanctuary_id, version) values (?, ?, ?, ?, 0)");
                PreparedStatement named =
                        connection.prepareStatement("insert into known_tag_name (tag_id, name) values (?, ?)")) {
            tag.setObject(1, id);
            tag.setString(2, name);
            tag.setString(3, name.replace('-', ' '));
            tag.setObject(4, sanctuary);
            tag.executeUpdate();
            named.setObject(1, id);
            named.setString(2, name);
            named.executeUpdate();
        }
    }
}
