package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Takes of which somebody wants to know whether they may be shared, for everybody who has said nothing about it yet. */
@Repository
class ShareTasks implements TaskSource {

    private static final String OPEN = """
            recording_share s join recording r on r.id = s.recording_id
            where s.answer_by > %s and s.handed_over_at is null and r.state = 'STOPPED'""";

    private static final String UNANSWERED = """
            (exists (select 1 from recording_crew c where c.recording_id = s.recording_id and c.subject in (%1$s)
                and not exists (select 1 from recording_share_answer a
                    where a.share_id = s.id and a.said_for = c.subject))
            or exists (select 1 from recording_dreamer d join enrollment e on e.id = d.enrollment_id
                where d.recording_id = s.recording_id and e.participant_id in (%2$s)
                and not exists (select 1 from recording_share_answer a
                    where a.share_id = s.id and a.enrollment_id = d.enrollment_id and a.said_by in (%1$s))))""";

    private static final String HOUSES = "select distinct s.sanctuary_id from " + OPEN.formatted(":at") + " and "
            + UNANSWERED.formatted(":subjects", ":people");

    private static final UUID NOBODY = new UUID(0, 0);

    private final GuardianRegister guardians;
    private final Rows rows;

    ShareTasks(GuardianRegister guardians, Rows rows) {
        this.guardians = guardians;
        this.rows = rows;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Map<ParticipantId, Set<SanctuaryId>> minors = caller.participant()
                .map(self -> guardians.minorsKnownAt(self, at))
                .orElse(Map.of());
        Set<String> subjects = caller.subjects();
        Set<UUID> everybody = people(caller, minors.keySet());
        return rows
                .ask(HOUSES)
                .param("at", Columns.time(at))
                .param("subjects", subjects)
                .param("people", everybody)
                .query((row, _) -> new SanctuaryId(Columns.uuid(row, "sanctuary_id")))
                .list()
                .stream()
                .map(house -> {
                    Set<ParticipantId> there = minors.entrySet().stream()
                            .filter(child -> child.getValue().contains(house))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
                    return TaskBranch.inSession(
                            TaskKind.ANSWER_RECORDING_SHARE,
                            house,
                            "recording_share",
                            "answer_by",
                            KeysetBranch.of("s.id", OPEN.formatted("?"), Columns.time(at))
                                    .and("s.sanctuary_id = ?", house.value())
                                    .and(UNANSWERED.formatted("?", "?"), subjects, people(caller, there), subjects));
                });
    }

    private static Set<UUID> people(Caller caller, Set<ParticipantId> minors) {
        return Stream.of(
                        caller.participants().stream().map(ParticipantId::value),
                        minors.stream().map(ParticipantId::value),
                        Stream.of(NOBODY))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
