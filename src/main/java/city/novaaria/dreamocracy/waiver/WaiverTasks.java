package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Waivers that wait for somebody independent, as {@link Benches} finds out for one of them. */
@Repository
class WaiverTasks implements TaskSource {

    /** As a condition: nobody of the circle of the caller, six times, has a part in the session of the waiver w. */
    static final String INDEPENDENT = SessionRegister.NOT_CREW.formatted("w.session_id")
            + " and "
            + DreamscapeLibrary.NOT_MADE_BY.formatted(
                    "(select s.dreamscape_id from session s where s.id = w.session_id)")
            + " and "
            + EnrollmentConditions.NO_PART_BY_SUBJECT.formatted("w.session_id")
            + """
             and not exists (
                select 1 from enrollment e join relation t on t.participant_id = e.participant_id
                where e.session_id = w.session_id and t.subject in (?))""";

    private final ApprovalRegister approvals;

    WaiverTasks(ApprovalRegister approvals) {
        this.approvals = approvals;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> deciding = caller.sanctuariesAs(Role.ETHICIST);
        Set<String> circle = deciding.isEmpty() ? Set.of() : approvals.circleOf(caller);
        return deciding.stream()
                .map(house -> TaskBranch.inSession(
                        TaskKind.DECIDE_WAIVER,
                        house,
                        "waiver",
                        "expires_at",
                        KeysetBranch.of(
                                        "w.id",
                                        "waiver w where w.sanctuary_id = ? and w.state = 'REQUESTED' and w.expires_at > ?"
                                                + " and w.waived_by in ('ETHICIST', 'BOARD') and w.disclosure in ('STAFF', 'RESTRICTED')",
                                        house.value(),
                                        at)
                                .and("w.requested_by <> ?", caller.subject())
                                .and(
                                        "not exists (select 1 from waiver_vote v where v.waiver_id = w.id and v.subject = ?)",
                                        caller.subject())
                                .and(
                                        "(select s.state from session s where s.id = w.session_id) not in ('CLOSED', 'CANCELLED')")
                                .and(INDEPENDENT, circle, circle, circle, circle, circle, circle)));
    }
}
