package city.novaaria.dreamocracy.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings with which the service starts in production. */
public final class ProductionSettings {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private ProductionSettings() {}

    /** They name nothing real, but nothing unsafe either. */
    public static Map<String, String> safe() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:9/dream");
        settings.put("spring.datasource.password", UUID.randomUUID().toString());
        settings.put("dreamocracy.identity.issuer", "https://issuer.example");
        settings.put("dreamocracy.http.cursor-key", KEY);
        settings.put("dreamocracy.webhooks.key", KEY);
        return settings;
    }

    /** An empty database with an owner of its own, whose password is nobody's. */
    public static Map<String, String> onFreshDatabase(String synchronousCommit) {
        PostgresServer.Login login = PostgresServer.freshDatabase();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            Map<String, String> settings = ownerOf(login.url(), statement);
            String database = connection.getCatalog();
            String owner = settings.get("spring.datasource.username");
            statement.execute("alter database " + database + " owner to " + owner);
            statement.execute("alter database " + database + " set synchronous_commit = " + synchronousCommit);
            return settings;
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create an owner", failed);
        }
    }

    /** The database that this one is in, for somebody who may do everything there. */
    public static Map<String, String> onDatabaseOf(JdbcTemplate other) {
        return Objects.requireNonNull(other.execute((ConnectionCallback<Map<String, String>>) connection -> {
            try (Statement statement = connection.createStatement()) {
                Map<String, String> settings = ownerOf(connection.getMetaData().getURL(), statement);
                statement.execute("alter role " + settings.get("spring.datasource.username") + " superuser");
                return settings;
            }
        }));
    }

    /** As the command line of the service takes them; its ports are any free ones. */
    public static String[] arguments(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("server.port", "0");
        all.put("management.server.port", "0");
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static Map<String, String> ownerOf(String url, Statement statement) throws SQLException {
        Map<String, String> settings = safe();
        String owner = "keeper_" + UUID.randomUUID().toString().replace("-", "");
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", owner);
        statement.execute(
                "create role " + owner + " login password '" + settings.get("spring.datasource.password") + "'");
        return settings;
    }
}
