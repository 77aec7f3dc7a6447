package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetRows;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of one kind in one sanctuary, or in any.
 *
 * @param sanctuary null when it is in any
 * @param narrowed the things in some sanctuaries; null when they are all in one
 * @param rows one for each; they are found in the order of their ids
 */
public record TaskBranch(
        TaskKind kind,
        @Nullable SanctuaryId sanctuary,
        @Nullable Function<Set<SanctuaryId>, KeysetBranch> narrowed,
        KeysetRows rows) {

    private static final String NO_ID = "cast(null as uuid)";
    private static final String NO_TITLE = "cast(null as varchar(120))";
    private static final String NO_ROLE = "cast(null as varchar(20))";
    private static final String NO_REMEDY = "cast(null as varchar(40))";
    private static final String NO_TIME = "cast(null as timestamp(3) with time zone)";

    /**
     * Tasks about things in a session.
     *
     * @param table in which the things are
     * @param due the column that says until when; null when there is none
     */
    public static TaskBranch inSession(
            TaskKind kind, SanctuaryId sanctuary, String table, @Nullable String due, KeysetBranch things) {
        return inSession(kind, sanctuary, table, NO_ID, due == null ? NO_TIME : of(due, table), things);
    }

    /**
     * Tasks about things in a session.
     *
     * @param due says until when, of the thing {@code found.place}
     */
    public static TaskBranch inSessionDue(
            TaskKind kind, SanctuaryId sanctuary, String table, String due, KeysetBranch things) {
        return inSession(kind, sanctuary, table, NO_ID, due, things);
    }

    /**
     * Tasks about sessions themselves.
     *
     * @param due the column that says until when
     */
    public static TaskBranch ofSession(TaskKind kind, SanctuaryId sanctuary, String due, KeysetBranch sessions) {
        return ofSessionDue(kind, sanctuary, of(due, "session"), sessions);
    }

    /**
     * Tasks about sessions themselves.
     *
     * @param due says until when, of the session {@code found.place}
     */
    public static TaskBranch ofSessionDue(TaskKind kind, SanctuaryId sanctuary, String due, KeysetBranch sessions) {
        return of(kind, sanctuary, sessions, "found.place", NO_ID, NO_ID, "0", of("title", "session"), due);
    }

    /**
     * Tasks about things in a session of which each role does its part.
     *
     * @param role in which one of them is to be done
     */
    public static TaskBranch inSessionAs(
            Role role, TaskKind kind, SanctuaryId sanctuary, String table, KeysetBranch things) {
        TaskBranch branch = inSession(kind, sanctuary, table, null, things);
        String columns = branch.rows.columns().replace(NO_ROLE, "'" + role.name() + "'");
        return new TaskBranch(
                kind, sanctuary, null, new KeysetRows(things, kind.name(), columns, branch.rows.selected()));
    }

    /** Tasks about people in a session, by their enrollments; they are due when it starts. */
    public static TaskBranch beforeSession(TaskKind kind, SanctuaryId sanctuary, KeysetBranch enrollments) {
        return inSession(
                kind,
                sanctuary,
                "enrollment",
                of("participant_id", "enrollment"),
                ofSession("starts_at", of("session_id", "enrollment")),
                enrollments);
    }

    /**
     * Tasks about people in a running dream, by their enrollments.
     *
     * @param due says until when, of the enrollment {@code found.place}
     */
    public static TaskBranch inDream(TaskKind kind, SanctuaryId sanctuary, String due, KeysetBranch enrollments) {
        return inSession(kind, sanctuary, "enrollment", of("participant_id", "enrollment"), due, enrollments);
    }

    private static TaskBranch inSession(
            TaskKind kind, SanctuaryId sanctuary, String table, String person, String due, KeysetBranch things) {
        String session = of("session_id", table);
        return of(kind, sanctuary, things, session, NO_ID, person, "0", ofSession("title", session), due);
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
                NO_ID,
                dreamscape,
                NO_ID,
                of(number, table),
                "(select d.title from dreamscape d where d.id = %s)".formatted(dreamscape),
                NO_TIME);
    }

    /**
     * Tasks about one person.
     *
     * @param due the column that says until when; null when there is none
     */
    public static TaskBranch ofPerson(
            TaskKind kind, SanctuaryId sanctuary, String table, @Nullable String due, KeysetBranch things) {
        return of(
                kind,
                sanctuary,
                things,
                NO_ID,
                NO_ID,
                of("participant_id", table),
                "0",
                NO_TITLE,
                due == null ? NO_TIME : of(due, table));
    }

    /** Tasks about things that have no name. */
    public static TaskBranch ofNothing(TaskKind kind, SanctuaryId sanctuary, KeysetBranch things) {
        return of(kind, sanctuary, things, NO_ID, NO_ID, NO_ID, "0", NO_TITLE, NO_TIME);
    }

    /**
     * The same where the usual step is not possible with some of them, for which another one is.
     *
     * @param possible says whether it is, of the thing {@code found.place}
     */
    public static TaskBranch ofNothingUnless(
            String possible, Remedy instead, TaskKind kind, SanctuaryId sanctuary, KeysetBranch things) {
        TaskBranch branch = ofNothing(kind, sanctuary, things);
        String remedy = "case when %s then %s else '%s' end".formatted(possible, NO_REMEDY, instead.name());
        String columns = branch.rows.columns().replace(NO_REMEDY, remedy);
        return new TaskBranch(
                kind, sanctuary, null, new KeysetRows(things, kind.name(), columns, branch.rows.selected()));
    }

    /**
     * The same for what is due.
     *
     * @param table in which the things are
     * @param due the column that says until when
     */
    public static TaskBranch ofNothingDue(
            TaskKind kind, SanctuaryId sanctuary, String table, String due, KeysetBranch things) {
        return ofNothingDueAt(kind, sanctuary, of(due, table), things);
    }

    /**
     * The same.
     *
     * @param due says until when, of the thing {@code found.place}
     */
    public static TaskBranch ofNothingDueAt(TaskKind kind, SanctuaryId sanctuary, String due, KeysetBranch things) {
        return of(kind, sanctuary, things, NO_ID, NO_ID, NO_ID, "0", NO_TITLE, due);
    }

    /**
     * The same in whatever sanctuary.
     *
     * @param table in which the things are, with their sanctuary
     * @param due the column that says until when
     * @param narrowed the things in some sanctuaries
     */
    public static TaskBranch anywhereDue(
            TaskKind kind,
            String table,
            String due,
            KeysetBranch things,
            Function<Set<SanctuaryId>, KeysetBranch> narrowed) {
        String columns = columns(of("sanctuary_id", table), NO_ID, NO_ID, NO_ID, "0", NO_TITLE, of(due, table));
        return new TaskBranch(kind, null, narrowed, new KeysetRows(things, kind.name(), columns, List.of()));
    }

    /** The part of it that is in one of these sanctuaries. */
    Stream<TaskBranch> in(Set<SanctuaryId> sanctuaries) {
        if (sanctuary != null || narrowed == null) {
            return sanctuaries.contains(sanctuary) ? Stream.of(this) : Stream.of();
        }
        KeysetRows there = new KeysetRows(narrowed.apply(sanctuaries), rows.name(), rows.columns(), rows.selected());
        return Stream.of(new TaskBranch(kind, null, narrowed, there));
    }

    /** Looked up for each row that is shown: joined, a database might read the whole table for them. */
    private static String of(String column, String table) {
        return "(select thing.%s from %s thing where thing.id = found.place)".formatted(column, table);
    }

    private static String ofSession(String column, String session) {
        return "(select s.%s from session s where s.id = %s)".formatted(column, session);
    }

    private static TaskBranch of(
            TaskKind kind,
            SanctuaryId sanctuary,
            KeysetBranch things,
            String session,
            String dreamscape,
            String person,
            String number,
            String title,
            String due) {
        String columns = columns("cast(? as uuid)", session, dreamscape, person, number, title, due);
        return new TaskBranch(
                kind, sanctuary, null, new KeysetRows(things, kind.name(), columns, List.of(sanctuary.value())));
    }

    private static String columns(
            String sanctuary,
            String session,
            String dreamscape,
            String person,
            String number,
            String title,
            String due) {
        return "%s as sanctuary_id, %s as session_id, %s as dreamscape_id, %s as participant_id, %s as number, %s as title, %s as due_at, %s as role, %s as remedy"
                .formatted(sanctuary, session, dreamscape, person, number, title, due, NO_ROLE, NO_REMEDY);
    }
}
