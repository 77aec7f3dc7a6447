package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Ethics notes that wait for their author, or for a second ethicist. */
@Repository
class NoteTasks implements TaskSource {

    /** As {@link EthicsNote} has it. */
    private static final String CAN_BE_PUBLISHED = """
            not exists (select 1 from ethics_note n join ethics_note o on o.id = n.supersedes
                where n.id = found.place and o.state <> 'PUBLISHED')""";

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.ETHICIST).stream()
                .flatMap(house -> Stream.of(
                        TaskBranch.ofNothing(
                                TaskKind.FINISH_NOTE,
                                house,
                                EthicsNotes.in(house, EthicsNoteState.DRAFT).and("n.author in (?)", caller.subjects())),
                        TaskBranch.ofNothingUnless(
                                CAN_BE_PUBLISHED,
                                Remedy.RETURN_NOTE,
                                TaskKind.READ_NOTE,
                                house,
                                EthicsNotes.in(house, EthicsNoteState.IN_REVIEW)
                                        .and("n.author not in (?)", caller.subjects()))));
    }
}
