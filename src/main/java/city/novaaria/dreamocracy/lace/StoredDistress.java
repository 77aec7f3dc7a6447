package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers from the readings; of a device whose clock is not near ours, nobody knows when it measured. */
@Component
class StoredDistress implements MeasuredDistress {

    private final Rows rows;

    StoredDistress(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<EnrollmentId, Instant> lastIn(SessionId session, Instant since) {
        Map<EnrollmentId, Instant> last = new HashMap<>();
        rows.ask("""
                        select r.enrollment_id, max(r.measured_at) as measured_at
                        from enrollment e join lace_reading r on r.enrollment_id = e.id
                        where e.session_id = ? and e.state = 'DREAMING' and r.kind = 'DISTRESS' and r.believed
                          and r.measured_at >= ?
                        group by r.enrollment_id""").params(session.value(), time(since)).query(row -> {
            last.put(new EnrollmentId(uuid(row, "enrollment_id")), instant(row, "measured_at"));
        });
        return last;
    }
}
