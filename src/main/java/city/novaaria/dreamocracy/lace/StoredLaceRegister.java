package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredLaceRegister implements LaceRegister {

    /** Who tested a device last does not sign it off alone. */
    private static final String BOUND =
            """
            select b.enrollment_id, d.id, d.label, d.firmware_sha256, d.self_test_passed_at, d.fail_safe_proved,
                (select c.id from lace_command c where c.open_key = d.id and c.alarm_key is not null
                 order by c.id fetch first 1 rows only) as still_to_let_go,
                d.calibrated_by is distinct from b.signed_by as signed_off, %s as model_suspended
            from lace_binding b join lace_device d on d.id = b.device_id
            where b.session_id = ? and b.live_enrollment_key is not null""".formatted(LaceModelSuspensions.SUSPENDED.formatted("d.model_key", "d.firmware_sha256"));

    private final LaceDevices devices;
    private final BindLace binding;
    private final Rows rows;

    StoredLaceRegister(LaceDevices devices, BindLace binding, Rows rows) {
        this.devices = devices;
        this.binding = binding;
        this.rows = rows;
    }

    @Override
    public Set<String> firmwareInService(SanctuaryId sanctuary) {
        return rows.ask(
                        "select firmware_sha256 from lace_device where sanctuary_id = ? and state = 'IN_SERVICE' and not lent")
                .param(sanctuary.value())
                .query(String.class)
                .set();
    }

    @Override
    public Map<EnrollmentId, DeviceFacts> boundIn(SessionId session) {
        return bound(
                session,
                (row, _) -> new DeviceFacts(
                        uuid(row, "id"),
                        row.getString("firmware_sha256"),
                        instantIfAny(row, "self_test_passed_at"),
                        row.getBoolean("fail_safe_proved"),
                        row.getBoolean("signed_off"),
                        row.getObject("still_to_let_go", UUID.class),
                        row.getBoolean("model_suspended")));
    }

    /** It is not proved to let go safely while it has yet to let go of somebody. */
    @Override
    public Map<EnrollmentId, Worn> wornIn(SessionId session) {
        return bound(
                session,
                (row, _) -> new Worn(
                        uuid(row, "id"),
                        row.getString("label"),
                        instantIfAny(row, "self_test_passed_at"),
                        row.getBoolean("fail_safe_proved") && row.getObject("still_to_let_go") == null,
                        row.getBoolean("signed_off"),
                        row.getBoolean("model_suspended")));
    }

    private <T> Map<EnrollmentId, T> bound(SessionId session, RowMapper<T> lace) {
        return rows
                .ask(BOUND)
                .param(session.value())
                .query((row, number) ->
                        Map.entry(new EnrollmentId(uuid(row, "enrollment_id")), lace.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<UUID> lockBoundIn(SessionId session) {
        return devices.lockBoundIn(session).stream()
                .map(device -> device.id().value())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean release(EnrollmentId enrollment, Actor by, Instant at) {
        return binding.release(enrollment, by, at);
    }
}
