package city.novaaria.dreamocracy.race;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Things that wait for somebody, put into the tables without the way that leads there. */
public final class WaitingThings {

    private final JdbcTemplate jdbc;

    public WaitingThings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Jun asked for it, and one ethicist is to decide. */
    public UUID waiver(UUID session, String rule) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into waiver (id, sanctuary_id, session_id, rule, waived_by, disclosure, reason, requested_by, state,
                    requested_at, expires_at, version)
                select ?, sanctuary_id, id, ?, 'ETHICIST', 'STAFF', 'There is a reason.', 'jun', 'REQUESTED',
                    starts_at - interval '30' day, starts_at + interval '1' day, 0
                from session where id = ?""", id, rule, session);
        return id;
    }
}
