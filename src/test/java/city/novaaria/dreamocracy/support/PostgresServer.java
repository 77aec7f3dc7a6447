package city.novaaria.dreamocracy.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for all tests: a container where a Docker engine answers, else binaries from the build's
 * dependencies; never left out.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Login SERVER = start();

    private PostgresServer() {}

    /** How to reach a database. */
    public record Login(String url, String user, String password) {

        Login to(String database) {
            return new Login(url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + database), user, password);
        }
    }

    /** An empty database that nobody else uses. */
    public static Login freshDatabase() {
        String name = "dream_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create a database", failed);
        }
        return SERVER.to(name);
    }

    @SuppressWarnings("resource") // lives as long as the tests do
    private static Login start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                    .withCommand(
                            "postgres",
                            "-c",
                            "fsync=on",
                            "-c",
                            "synchronous_commit=off",
                            "-c",
                            "log_error_verbosity=terse");
            container.start();
            LOG.info("PostgreSQL for the tests runs in a container");
            return new Login(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("max_connections", "300")
                    // off by default there; with commits that wait for no disk it costs the tests nothing
                    .setServerConfig("fsync", "on")
                    .start();
            LOG.info("PostgreSQL for the tests runs from embedded binaries: no Docker engine answers");
            return new Login("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
