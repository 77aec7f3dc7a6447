package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Who was referred and waits for a second look by somebody else, as {@link KnownPeople#mayClear} finds out for one of them. */
@Repository
class ReferralTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(KnownPeople.WHO_CLEARS).stream()
                .map(house -> TaskBranch.ofPerson(
                        TaskKind.CLEAR_SCREENING,
                        house,
                        "screening",
                        "valid_until",
                        waiting(caller.subject(), house, at)));
    }

    private static KeysetBranch waiting(String self, SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                        "c.id",
                        "screening c where c.outcome = 'REFER' and c.cleared_at is null and c.valid_until > ?"
                                + " and c.latest_key is not null",
                        at)
                .and(ParticipantRegister.KNOWN_AT.formatted("c.participant_id"), house.value())
                .and(ParticipantRegister.IMPARTIAL.formatted("c.participant_id"), self, self)
                .and(CareRegister.NOT_FOUND_BY.formatted("c.participant_id"), self, at)
                .orderedBy("c.outcome, c.cleared_at, c.valid_until, c.id");
    }
}
