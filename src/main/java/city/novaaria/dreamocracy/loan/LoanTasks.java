package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Laces that should be back: for who sees to the laces of the house. */
@Repository
class LoanTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.TECHNOLOGIST).stream()
                .map(house -> TaskBranch.ofNothingDue(
                        TaskKind.TAKE_BACK_LACE, house, "lace_loan", "due_at", overdue(house, at)));
    }

    private static KeysetBranch overdue(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "l.id",
                "lace_loan l where l.sanctuary_id = ? and l.state = 'LENT' and l.due_at < ?",
                house.value(),
                at);
    }
}
