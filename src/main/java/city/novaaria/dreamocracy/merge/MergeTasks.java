package city.novaaria.dreamocracy.merge;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Merges that wait for the person whom they are about, and for somebody else of the house. */
@Repository
class MergeTasks implements TaskSource {

    private static final String WAITING = """
            record_merge m where m.sanctuary_id = ? and m.state = 'ASKED'
              and (m.participant_id = ? and m.participant_agreed_at is null
                or m.duplicate_id = ? and m.duplicate_agreed_at is null)""";

    private static final String HOUSES = """
            select sanctuary_id from record_merge where participant_id = ? and state = 'ASKED'
            union select sanctuary_id from record_merge where duplicate_id = ? and state = 'ASKED'""";

    private final Rows rows;

    MergeTasks(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return Stream.concat(
                caller.participant().stream().flatMap(this::toAgree),
                caller.sanctuariesAs(Role.STEWARD, Role.ORGANIZER).stream().map(house -> toConfirm(caller, house)));
    }

    private Stream<TaskBranch> toAgree(ParticipantId self) {
        List<SanctuaryId> houses = rows.ask(HOUSES)
                .param(self.value())
                .param(self.value())
                .query((row, _) -> new SanctuaryId(uuid(row, "sanctuary_id")))
                .list();
        return houses.stream()
                .map(house -> TaskBranch.ofNothing(
                        TaskKind.AGREE_TO_MERGE,
                        house,
                        KeysetBranch.of("m.id", WAITING, house.value(), self.value(), self.value())));
    }

    private static TaskBranch toConfirm(Caller caller, SanctuaryId house) {
        KeysetBranch agreed = KeysetBranch.of(
                        "m.id", "record_merge m where m.sanctuary_id = ? and m.state = 'AGREED'", house.value())
                .and("m.asked_by <> ?", caller.subject())
                .and(ParticipantRegister.IMPARTIAL.formatted("m.participant_id"), caller.subject(), caller.subject())
                .and(ParticipantRegister.IMPARTIAL.formatted("m.duplicate_id"), caller.subject(), caller.subject());
        return TaskBranch.ofNothing(TaskKind.CONFIRM_MERGE, house, agreed);
    }
}
