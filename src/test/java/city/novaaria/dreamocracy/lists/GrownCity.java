package city.novaaria.dreamocracy.lists;

import city.novaaria.dreamocracy.lists.RecordedStatements.Sent;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL database with a million rows, over one connection that nobody hurries. */
final class GrownCity implements AutoCloseable {

    private static final String SECONDARY_INDEXES = """
            select indexdef, indexname from pg_indexes
            where schemaname = 'public' and tablename <> 'flyway_schema_history'
              and indexname not in (select conname from pg_constraint)
              -- no rows are loaded into what is partitioned, and its indexes hang on each other
              and tablename not in (select relname from pg_class where relkind = 'p' or relispartition)
            -- of two indexes that promise the same, the planner takes the one that was made first
            order by cast(quote_ident(indexname) as regclass)""";

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    GrownCity(String url, String user, String password) {
        this.connection = new SingleConnectionDataSource(url, user, password, true);
        this.jdbc = new JdbcTemplate(connection);
    }

    /** The indexes are made anew over the rows, which takes a fraction of the time that it takes row by row. */
    void grow() {
        List<String> indexes = jdbc.query(SECONDARY_INDEXES, (row, _) -> row.getString("indexdef"));
        jdbc.query(SECONDARY_INDEXES, (row, _) -> row.getString("indexname"))
                .forEach(index -> jdbc.execute("drop index " + index));
        try (Connection open = connection.getConnection()) {
            ScriptUtils.executeSqlScript(open, new ClassPathResource("a-million-rows.sql"));
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
        indexes.forEach(jdbc::execute);
        // a sample of the usual size finds a small sanctuary among a million sessions or misses it, by chance
        jdbc.execute("alter table session alter sanctuary_id set statistics 2000, alter starts_at set statistics 2000");
        jdbc.execute("vacuum (analyze)");
    }

    /** Row {@code n} of any list. */
    static UUID row(long n) {
        return UUID.fromString("01940000-0000-7000-8000-%012x".formatted(n));
    }

    /** Runs the statement again and tells how. */
    Plan explain(Sent statement, boolean generic) {
        jdbc.execute("set plan_cache_mode = " + (generic ? "force_generic_plan" : "force_custom_plan"));
        jdbc.execute("prepare page as " + numbered(statement.sql()));
        try {
            String values = statement.values().stream()
                    .map(value -> "'" + value + "'")
                    .collect(Collectors.joining(", ", "(", ")"));
            String json = jdbc.queryForObject(
                    "explain (analyze, buffers, format json) execute page"
                            + (statement.values().isEmpty() ? "" : values),
                    String.class);
            return new Plan(JsonMapper.shared().readTree(json).get(0).get("Plan"));
        } finally {
            jdbc.execute("deallocate page");
        }
    }

    private static String numbered(String sql) {
        int[] number = {0};
        return Pattern.compile("\\?").matcher(sql).replaceAll(_ -> "\\$" + ++number[0]);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
