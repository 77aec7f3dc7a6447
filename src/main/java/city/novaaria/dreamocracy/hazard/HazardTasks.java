package city.novaaria.dreamocracy.hazard;

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

/** Hazards that wait for their report, or for somebody independent to judge it. */
@Repository
class HazardTasks implements TaskSource {

    private static final String INDEPENDENT = "h.recorded_by not in (?) and h.reported_by not in (?) and "
            + SessionRegister.NOT_CREW.formatted("h.session_id")
            + " and "
            + EnrollmentConditions.NO_PART_BY_SUBJECT.formatted("h.session_id")
            + " and "
            + DreamscapeLibrary.NOT_MADE_BY.formatted(
                    "(select v.dreamscape_id from dreamscape_version v where v.id = h.dreamscape_version_id)");

    /** Few wait; another order would be found by looking through all that ever were. */
    private static final String FIRST_DUE = "h.report_due_at";

    private final ApprovalRegister approvals;

    HazardTasks(ApprovalRegister approvals) {
        this.approvals = approvals;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> judging = caller.sanctuariesAs(Role.ETHICIST);
        Set<String> circle = judging.isEmpty() ? Set.of() : approvals.circleOf(caller);
        return Stream.concat(
                caller.sanctuariesAs(Role.WEAVER, Role.FACILITATOR).stream()
                        .map(house -> TaskBranch.inSession(
                                TaskKind.REPORT_HAZARD,
                                house,
                                "hazard_deviation",
                                "report_due_at",
                                in(house, "OPEN").orderedBy(FIRST_DUE))),
                judging.stream()
                        .map(house -> TaskBranch.inSession(
                                TaskKind.REVIEW_HAZARD,
                                house,
                                "hazard_deviation",
                                null,
                                in(house, "REPORTED")
                                        .and(INDEPENDENT, circle, circle, circle, circle, circle, circle, circle)
                                        .orderedBy(FIRST_DUE))));
    }

    private static KeysetBranch in(SanctuaryId house, String state) {
        return KeysetBranch.of(
                "h.id",
                "hazard_deviation h where h.sanctuary_id = ? and h.state = '%s'".formatted(state),
                house.value());
    }
}
