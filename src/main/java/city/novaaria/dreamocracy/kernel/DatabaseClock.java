package city.novaaria.dreamocracy.kernel;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the database's clock, so that several instances of the service agree about the time.
 *
 * <p>The answer includes what the demo clock was moved forward by, which outside the demo is always nothing.
 */
@Component
class DatabaseClock implements ServerClock {

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(
                jdbc.sql("select epoch_ms from server_time").query(Long.class).single());
    }
}
