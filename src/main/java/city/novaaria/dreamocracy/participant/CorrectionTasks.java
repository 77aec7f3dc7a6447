package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Birth dates that somebody says are wrong, and that somebody else decides about, as {@link CorrectBirthDate} asks. */
@Repository
class CorrectionTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.ORGANIZER, Role.STEWARD).stream()
                .map(house -> TaskBranch.ofPerson(
                        TaskKind.CONFIRM_BIRTH_DATE,
                        house,
                        "birth_date_correction",
                        null,
                        KeysetBranch.of(
                                        "c.id",
                                        "birth_date_correction c where c.state = 'REQUESTED' and c.requested_by <> ?",
                                        caller.subject())
                                .and(ParticipantRegister.KNOWN_AT.formatted("c.participant_id"), house.value())
                                .and(
                                        ParticipantRegister.IMPARTIAL.formatted("c.participant_id"),
                                        caller.subject(),
                                        caller.subject())));
    }
}
