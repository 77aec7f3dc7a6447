package city.novaaria.dreamocracy.watch;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredWatchRegister implements WatchRegister {

    private final Rows rows;

    StoredWatchRegister(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<EnrollmentId, Latest> latestIn(SessionId session) {
        Map<EnrollmentId, Latest> latest = new HashMap<>();
        rows.ask("""
                        select latest_key, suds, dissociating, source, rated_at, look_by
                        from distress_rating where session_id = ? and latest_key is not null""").param(session.value()).query(row -> {
            latest.put(
                    new EnrollmentId(uuid(row, "latest_key")),
                    new Latest(
                            row.getInt("suds"),
                            row.getObject("dissociating", Boolean.class),
                            RatingSource.valueOf(row.getString("source")),
                            instant(row, "rated_at"),
                            instantIfAny(row, "look_by")));
        });
        return latest;
    }
}
