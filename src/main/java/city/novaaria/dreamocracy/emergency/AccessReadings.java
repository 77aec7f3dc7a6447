package city.novaaria.dreamocracy.emergency;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.participant.EmergencyReadings.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what was read by which access. */
@Component
class AccessReadings {

    private final Rows rows;

    AccessReadings(Rows rows) {
        this.rows = rows;
    }

    /** Once for each millisecond, while the access is held. */
    void record(EmergencyAccessId access, Part part, Instant at) {
        rows.ask("""
                        insert into emergency_reading (access_id, part, read_at)
                        select a.id, ?, ? from emergency_access a where a.id = ?
                            and not exists (select 1 from emergency_reading r
                                where r.access_id = a.id and r.part = ? and r.read_at = ?)""")
                .param(part.name())
                .param(time(at))
                .param(access.value())
                .param(part.name())
                .param(time(at))
                .update();
    }

    Map<EmergencyAccessId, List<AccessReadingView>> of(List<EmergencyAccessId> accesses) {
        Map<EmergencyAccessId, List<AccessReadingView>> readings = new HashMap<>();
        if (!accesses.isEmpty()) {
            rows.ask("""
                            select access_id, part, min(read_at) as first_at, max(read_at) as last_at, count(*) as times
                            from emergency_reading where access_id = any (?)
                            group by access_id, part order by access_id, part""").param(Rows.ids(accesses)).query(row -> {
                readings.computeIfAbsent(new EmergencyAccessId(uuid(row, "access_id")), _ -> new ArrayList<>())
                        .add(new AccessReadingView(
                                Part.valueOf(row.getString("part")),
                                instant(row, "first_at"),
                                instant(row, "last_at"),
                                row.getInt("times")));
            });
        }
        return readings;
    }
}
