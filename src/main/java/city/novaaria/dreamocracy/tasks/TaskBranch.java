package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetRows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of one kind in one sanctuary.
 *
 * @param rows one for each; they are found in the order of their ids
 */
public record TaskBranch(TaskKind kind, SanctuaryId sanctuary, KeysetRows rows) {

    private static final String NO_TIME = "cast(null as timestamp(3) with time zone)";

    /**
     * Tasks about things in a session.
     *
     * @param table in which the things are
     * @param due the column that says until when; null when there is none
     */
    public static TaskBranch inSession(
            TaskKind kind, SanctuaryId sanctuary, String table, @Nullable String due, KeysetBranch things) {
        String session = of("session_id", table);
        return of(
                kind,
                sanctuary,
                things,
                "%s as session_id, cast(null as uuid) as dreamscape_id, 0 as number, (select s.title from session s where s.id = %s) as title, %s"
                        .formatted(session, session, due == null ? NO_TIME : of(due, table)));
    }

    /**
     * Tasks about versions of dreamscapes.
     *
     * @param number the column that holds the number of the version
     */
    public static TaskBranch ofVersion(
            TaskKind kind, SanctuaryId sanctuary, String table, String number, KeysetBranch things) {
        String dreamscape = of("dreamscape_id", table);
        return of(
                kind,
                sanctuary,
                things,
                "cast(null as uuid) as session_id, %s as dreamscape_id, %s as number, (select d.title from dreamscape d where d.id = %s) as title, %s"
                        .formatted(dreamscape, of(number, table), dreamscape, NO_TIME));
    }

    /** Tasks about things that have no name. */
    public static TaskBranch ofNothing(TaskKind kind, SanctuaryId sanctuary, KeysetBranch things) {
        return of(
                kind,
                sanctuary,
                things,
                "cast(null as uuid) as session_id, cast(null as uuid) as dreamscape_id, 0 as number,"
                        + " cast(null as varchar(120)) as title, "
                        + NO_TIME);
    }

    /** Looked up for each row that is shown: joined, a database might read the whole table for them. */
    private static String of(String column, String table) {
        return "(select thing.%s from %s thing where thing.id = found.place)".formatted(column, table);
    }

    private static TaskBranch of(TaskKind kind, SanctuaryId sanctuary, KeysetBranch things, String columns) {
        return new TaskBranch(
                kind,
                sanctuary,
                new KeysetRows(
                        things,
                        kind.name(),
                        "cast(? as uuid) as sanctuary_id, " + columns + " as due_at",
                        List.of(sanctuary.value())));
    }
}
