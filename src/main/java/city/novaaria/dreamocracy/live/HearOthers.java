package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.SessionId;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hears of what other instances committed, on a connection of its own that is made anew when it is lost. */
@Component
@Profile("postgres")
class HearOthers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HearOthers.class);

    /** So long nothing may come before the connection is tried. */
    private static final int QUIET_MS = 5_000;

    private static final int ALIVE_SECONDS = 3;
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATEST = Duration.ofSeconds(10);

    private final HikariDataSource connections;
    private final TellOthers ours;
    private final Streams streams;
    private volatile @Nullable Thread hearing;

    HearOthers(@Qualifier("newsConnections") HikariDataSource connections, TellOthers ours, Streams streams) {
        this.connections = connections;
        this.ours = ours;
        this.streams = streams;
    }

    @Override
    public void start() {
        Thread next = Thread.ofVirtual().name("hear-others").unstarted(this::hearAgainAndAgain);
        hearing = next;
        next.start();
    }

    @Override
    public void stop() {
        Thread present = hearing;
        hearing = null;
        if (present != null) {
            present.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return hearing != null;
    }

    private void hearAgainAndAgain() {
        boolean lost = false;
        Duration pause = SOON;
        while (isPresent()) {
            try (Connection connection = connections.getConnection()) {
                try {
                    listen(connection);
                    if (lost) {
                        LOG.info("What other instances write is heard at once again");
                    }
                    lost = false;
                    pause = SOON;
                    hear(connection);
                } finally {
                    streams.hearOthers(false);
                    connections.evictConnection(connection);
                }
            } catch (SQLException | RuntimeException cut) {
                if (isPresent() && !lost) {
                    LOG.warn("What other instances write is not heard at once for now, and is looked for instead");
                    lost = true;
                }
                pause = wait(pause);
            }
        }
    }

    /** Whatever was committed meanwhile told nobody here. */
    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + TellOthers.LINES);
            statement.execute("listen " + TellOthers.RIGHTS);
        }
        streams.hearOthers(true);
        streams.lookEverywhere();
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (isPresent()) {
            PGNotification[] heard = notified.getNotifications(QUIET_MS);
            hear(heard);
            if (heard.length == 0) {
                if (!connection.isValid(ALIVE_SECONDS)) {
                    throw new SQLException("the connection is gone");
                }
                hear(notified.getNotifications());
            }
        }
    }

    private void hear(PGNotification[] all) {
        for (PGNotification one : all) {
            if (!ours.isOwn(one.getPID())) {
                hear(one);
            }
        }
    }

    private void hear(PGNotification one) {
        id(one.getParameter()).ifPresent(id -> {
            if (one.getName().equals(TellOthers.LINES)) {
                streams.wake(Set.of(new SessionId(id)));
            } else {
                streams.askAnewAt(id);
            }
        });
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isPresent() {
        return hearing == Thread.currentThread();
    }

    private Duration wait(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LATEST) > 0 ? LATEST : longer;
    }
}
