package city.novaaria.dreamocracy.tasks;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.KeysetRows;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one list of what all modules say is waiting: one statement reads a page, one counts. */
@Component
class MyTasks {

    private final List<TaskSource> sources;
    private final KeysetPages pages;
    private final ServerClock clock;

    MyTasks(List<TaskSource> sources, KeysetPages pages, ServerClock clock) {
        this.sources = sources;
        this.pages = pages;
        this.clock = clock;
    }

    /** Which tasks are wanted; what is null filters nothing. */
    record Wanted(@Nullable Set<TaskKind> kinds, @Nullable Set<SanctuaryId> sanctuaries) {

        Stream<TaskBranch> at(TaskBranch branch) {
            return sanctuaries == null ? Stream.of(branch) : branch.in(sanctuaries);
        }

        boolean kind(TaskBranch branch) {
            return kinds == null || kinds.contains(branch.kind());
        }
    }

    @Transactional(readOnly = true)
    public TaskPage of(Caller caller, Wanted wanted, PageAsk ask) {
        Instant now = clock.now();
        List<TaskBranch> there = sources.stream()
                .flatMap(source -> source.tasksOf(caller, now))
                .flatMap(wanted::at)
                .toList();
        List<KeysetRows> shown =
                there.stream().filter(wanted::kind).map(TaskBranch::rows).toList();
        List<Row> rows = pages.rows(shown, ask, MyTasks::row);
        return TaskPage.of(Page.of(ask, eachOnce(rows), Row::id, MyTasks::view), counts(there));
    }

    private Map<TaskKind, Integer> counts(List<TaskBranch> there) {
        Map<TaskKind, Integer> counts = new EnumMap<>(TaskKind.class);
        pages.counts(there.stream().map(TaskBranch::rows).toList(), TaskPage.COUNTED)
                .forEach((kind, count) -> counts.put(TaskKind.valueOf(kind), Math.min(count, TaskPage.COUNTED)));
        return counts;
    }

    /** Of a thing that waits for several reasons the first one. */
    private static List<Row> eachOnce(List<Row> rows) {
        Map<UUID, Row> firsts = new LinkedHashMap<>();
        rows.forEach(row -> firsts.merge(row.id(), row, BinaryOperator.minBy(Comparator.comparing(Row::kind))));
        return List.copyOf(firsts.values());
    }

    private record Row(
            UUID id,
            TaskKind kind,
            SanctuaryId sanctuary,
            @Nullable UUID session,
            @Nullable UUID dreamscape,
            @Nullable UUID person,
            int number,
            @Nullable String name,
            @Nullable Instant dueAt,
            @Nullable Role role,
            @Nullable Remedy instead) {

        /** In whose part it is one, or in whose it is for anybody of that kind. */
        Remedy remedy() {
            if (instead != null) {
                return instead;
            }
            return role == null ? kind.remedy() : Remedy.signingAs(Remedy.By.valueOf(role.name()));
        }

        @Override
        public String toString() {
            return "Row[" + kind + " " + id + "]";
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                uuid(row, "place"),
                TaskKind.valueOf(row.getString("name")),
                new SanctuaryId(uuid(row, "sanctuary_id")),
                row.getObject("session_id", UUID.class),
                row.getObject("dreamscape_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                instantIfAny(row, "due_at"),
                row.getString("role") == null ? null : Role.valueOf(row.getString("role")),
                row.getString("remedy") == null ? null : Remedy.valueOf(row.getString("remedy")));
    }

    private static TaskView view(Row row) {
        Map<String, Object> ids = ids(row);
        return new TaskView(
                row.kind(),
                row.kind().summary(name(row)),
                row.id(),
                row.kind().href(ids),
                row.sanctuary(),
                row.session() == null ? null : new SessionId(row.session()),
                row.dueAt(),
                List.of(step(row, ids)));
    }

    private static @Nullable String name(Row row) {
        String name = row.name();
        return name == null || row.dreamscape() == null
                ? name
                : Texts.ofRequest()
                        .say("task-version", Map.of("dreamscape", name, "number", String.valueOf(row.number())));
    }

    private static Step step(Row row, Map<String, Object> ids) {
        UUID about = row.session() == null ? row.id() : row.session();
        return new Step(row.remedy(), Subject.session(about), ids, null, "", true, List.of(), false);
    }

    /** What is known of it, by the names that the API gives it. */
    private static Map<String, Object> ids(Row row) {
        Map<String, Object> ids = new HashMap<>(
                Map.of("number", row.number(), "sanctuaryId", row.sanctuary().value()));
        if (row.dreamscape() != null) {
            ids.put("dreamscapeId", row.dreamscape());
        }
        if (row.person() != null) {
            ids.put("participantId", row.person());
        }
        if (row.kind() == TaskKind.SEE_TO_INCIDENT || row.kind() == TaskKind.SEE_TO_EMERGENCY_ACCESS) {
            // whom the house lacks who could look into it
            ids.put("role", Role.ETHICIST);
        }
        ids.putIfAbsent(row.kind().variable(), row.id());
        return ids;
    }
}
