package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which devices somebody wears, is about to, or is not known to be let go by: they stay in service. */
@Component
class DevicesInUse {

    private static final String IN_USE = """
            select d.id from lace_device d where d.id = any (?)
              and (exists (select 1 from lace_command c where c.open_key = d.id and c.alarm_key is not null)
                or exists (select 1 from lace_binding b join enrollment e on e.id = b.enrollment_id
                               join session s on s.id = b.session_id
                           where b.live_device_key = d.id and %s))""".formatted(EnrollmentConditions.COUNTS);

    private final Rows rows;

    DevicesInUse(Rows rows) {
        this.rows = rows;
    }

    boolean holds(LaceDeviceId device) {
        return among(List.of(device)).contains(device);
    }

    Set<LaceDeviceId> among(Collection<LaceDeviceId> devices) {
        return devices.isEmpty()
                ? Set.of()
                : rows.ask(IN_USE)
                        .param(Rows.ids(devices))
                        .query((row, _) -> new LaceDeviceId(uuid(row, "id")))
                        .set();
    }
}
