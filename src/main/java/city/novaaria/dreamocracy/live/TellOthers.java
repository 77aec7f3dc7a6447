package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the other instances where something was committed, and where a right may have ended; ids of sessions and houses, and nothing else.
 *
 * <p>PostgreSQL lets one transaction at a time commit a notification, so none of those of requests does: one thread tells all
 * that was committed since it told last. Nobody waits for it, and what it cannot tell is found by looking.
 */
@Component
@Profile("postgres")
class TellOthers {

    static final String LINES = "dreamocracy_lines";
    static final String RIGHTS = "dreamocracy_rights";

    /** Of each kind; what is beyond is found by looking. */
    private static final int MOST = 10_000;

    private static final String TELL = """
            select pg_notify('%1$s', cast(id as text)) from unnest(?) id
            union all
            select pg_notify('%2$s', cast(id as text)) from unnest(?) id
            union all
            select pg_notify('%2$s', cast(session_id as text))
            from (select distinct session_id from enrollment where participant_id = any (?)) sessions""".formatted(LINES, RIGHTS);

    private final HikariDataSource connections;
    private final AtomicBoolean telling = new AtomicBoolean();
    private News news = new News();
    private volatile int ownProcess;

    TellOthers(@Qualifier("newsConnections") HikariDataSource connections) {
        this.connections = connections;
    }

    /** What is not told yet. */
    private static final class News {

        private final Set<UUID> sessions = new HashSet<>();
        private final Set<UUID> sanctuaries = new HashSet<>();
        private final Set<UUID> people = new HashSet<>();

        boolean isEmpty() {
            return sessions.isEmpty() && sanctuaries.isEmpty() && people.isEmpty();
        }
    }

    /** Lines were written there. */
    void of(Collection<SessionId> written) {
        tell(() -> written.forEach(session -> add(news.sessions, session.value())));
    }

    @TransactionalEventListener
    void on(SanctuaryEvent.CrewRemoved removed) {
        tell(() -> add(news.sanctuaries, removed.sanctuary().value()));
    }

    @TransactionalEventListener
    void on(ParticipantEvent.GuardianEnded ended) {
        ofRightsAbout(ended.person());
    }

    @TransactionalEventListener
    void on(ParticipantEvent.BirthDateCorrected corrected) {
        ofRightsAbout(corrected.person());
    }

    void ofRightsAbout(ParticipantId person) {
        tell(() -> add(news.people, person.value()));
    }

    /** Whether this instance has told it itself. */
    boolean isOwn(int process) {
        return process == ownProcess;
    }

    private static void add(Set<UUID> ids, UUID id) {
        if (ids.size() < MOST) {
            ids.add(id);
        }
    }

    private void tell(Runnable addition) {
        synchronized (this) {
            addition.run();
        }
        tellSoon();
    }

    private void tellSoon() {
        if (telling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("tell-others").start(this::tellAll);
        }
    }

    private void tellAll() {
        try {
            for (News next = take(); !next.isEmpty(); next = take()) {
                tell(next);
            }
        } catch (SQLException unreachable) {
            // the others look by themselves
        } finally {
            telling.set(false);
        }
        if (isBehind()) {
            tellSoon();
        }
    }

    private synchronized News take() {
        News taken = news;
        news = new News();
        return taken;
    }

    private synchronized boolean isBehind() {
        return !news.isEmpty();
    }

    private void tell(News next) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(TELL)) {
            ownProcess = connection.unwrap(PGConnection.class).getBackendPID();
            statement.setArray(1, connection.createArrayOf("uuid", next.sessions.toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", next.sanctuaries.toArray()));
            statement.setArray(3, connection.createArrayOf("uuid", next.people.toArray()));
            statement.executeQuery().close();
        }
    }
}
