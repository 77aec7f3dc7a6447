package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Check-ins that are due, of people who agreed to be asked; nobody asks themselves. */
@Repository
class CheckInTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return Stream.concat(toAsk(caller, at), toSeeTo(caller, at));
    }

    /** What nobody has seen to for too long is for stewards to hand over. */
    private static Stream<TaskBranch> toSeeTo(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.STEWARD).stream()
                .map(house -> TaskBranch.inSession(
                        TaskKind.SEE_TO_AFTERCARE,
                        house,
                        "aftercare_check_in",
                        "due_at",
                        ofOthers(caller, due(house, at.minus(AftercareCheckIn.ESCALATED_AFTER)))));
    }

    private static Stream<TaskBranch> toAsk(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.ORGANIZER, Role.FACILITATOR).stream()
                .map(house -> TaskBranch.inSession(
                        TaskKind.ASK_AFTERWARDS,
                        house,
                        "aftercare_check_in",
                        "due_at",
                        ofOthers(caller, due(house, at))));
    }

    private static KeysetBranch ofOthers(Caller caller, KeysetBranch due) {
        List<UUID> selves =
                caller.participants().stream().map(ParticipantId::value).toList();
        return selves.isEmpty() ? due : due.and("c.participant_id not in (?)", selves);
    }

    private static KeysetBranch due(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "c.id",
                "aftercare_check_in c where c.sanctuary_id = ? and c.state = 'PLANNED' and c.session_over = true"
                        + " and c.contact_agreed = true and c.due_at <= ?",
                house.value(),
                at);
    }
}
