package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which seat of a session wears what: a binding stays as it is when somebody leaves, and so tells nothing about it. */
@Component
class ListSeatDevices {

    private static final String SEATS = """
            select b.enrollment_id, b.signed_at, d.id, d.label, d.state, d.self_test_passed_at, d.fail_safe_proved,
                d.calibrated_by is distinct from b.signed_by as signed_off
            from lace_binding b join lace_device d on d.id = b.device_id
            where b.live_enrollment_key = any (?) order by b.live_enrollment_key desc""";

    private final SessionRegister sessions;
    private final KeysetPages pages;
    private final Rows rows;

    ListSeatDevices(SessionRegister sessions, KeysetPages pages, Rows rows) {
        this.sessions = sessions;
        this.pages = pages;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Page<SeatDeviceView> of(Caller caller, SessionId id, PageAsk ask) {
        PlannedSession session = sessions.visible(caller, id);
        if (!session.isAccompaniedBy(caller)) {
            caller.mustHold(session.sanctuaryId(), Role.TECHNOLOGIST);
        }
        return Page.of(ask, found(session, ask), seat -> seat.enrollmentId().value(), seat -> seat);
    }

    private List<SeatDeviceView> found(PlannedSession session, PageAsk ask) {
        List<UUID> seats = pages.ids(List.of(LaceBindings.branchOf(session.id())), ask);
        return seats.isEmpty()
                ? List.of()
                : rows.ask(SEATS)
                        .param(Rows.uuids(seats))
                        .query((row, _) -> new SeatDeviceView(
                                new EnrollmentId(uuid(row, "enrollment_id")),
                                new LaceDeviceId(uuid(row, "id")),
                                row.getString("label"),
                                LaceDevice.State.valueOf(row.getString("state")),
                                instantIfAny(row, "self_test_passed_at"),
                                row.getBoolean("fail_safe_proved"),
                                instant(row, "signed_at"),
                                row.getBoolean("signed_off")))
                        .list();
    }
}
