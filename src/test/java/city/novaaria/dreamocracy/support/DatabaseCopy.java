package city.novaaria.dreamocracy.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Remembers what is in every table, and brings it back.
 *
 * <p>It looks only at the tables that were written to meanwhile. That is all that can have changed: the schema has no
 * triggers and no cascades.
 */
public final class DatabaseCopy {

    /** They belong to the table that is named like that without an end, and may be made at any time. */
    private static final String PARTITIONS = "lace_reading_";

    private final DataSource database;
    private final String schema;
    private final Set<String> tables;
    private final Map<String, String> columns;
    private final Set<String> written;

    /** Copies every table into a schema of this name. */
    public DatabaseCopy(DataSource database, WrittenTables.Writes writes, String schema) {
        this.database = database;
        this.schema = schema;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            this.tables = tables(connection);
            this.columns = columns(statement);
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
            for (String table : tables) {
                statement.execute("create table %1$s.%2$s as select %3$s from public.%2$s"
                        .formatted(schema, table, columns.get(table)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        this.written = writes.follow();
    }

    /** Whether anything may be other than it was. */
    public boolean isWritten(String table) {
        return written.contains(table);
    }

    /** Remembers what is there now instead. */
    public void renew() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            overwrite(statement, "public", schema);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        written.clear();
    }

    public void restore() {
        if (tables.stream().noneMatch(written::contains)) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = isPostgres(connection);
            connection.setAutoCommit(false);
            // afterwards everything refers to what it referred to before
            statement.execute(
                    postgres ? "set local session_replication_role = replica" : "set referential_integrity false");
            overwrite(statement, schema, "public");
            connection.commit();
            if (!postgres) {
                statement.execute("set referential_integrity true");
            }
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        written.clear();
    }

    private void overwrite(Statement statement, String from, String to) throws SQLException {
        String changes = tables.stream()
                .filter(written::contains)
                .map(table -> "delete from %2$s.%3$s; insert into %2$s.%3$s (%4$s) select %4$s from %1$s.%3$s"
                        .formatted(from, to, table, columns.get(table)))
                .collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            statement.execute(changes);
        }
    }

    /** The tables in which anything is other than it was. */
    public Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (written.contains(table)
                        && !content(statement, "public", table).equals(content(statement, schema, table))) {
                    changed.add(table);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return changed;
    }

    private List<String> content(Statement statement, String where, String table) throws SQLException {
        List<String> content = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select %s from %s.%s".formatted(columns.get(table), where, table))) {
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                content.add(row.toString());
            }
        }
        Collections.sort(content);
        return content;
    }

    /** What is stored; what a database makes of it cannot be written. */
    private static Map<String, String> columns(Statement statement) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select lower(table_name), column_name from information_schema.columns
                where lower(table_schema) = 'public' and is_generated = 'NEVER' order by ordinal_position""")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add("\"" + rows.getString(2) + "\"");
            }
        }
        return columns.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> String.join(", ", table.getValue())));
    }

    /** How many rows every table has. */
    public static Map<String, Long> rows(DataSource database) {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet count = statement.executeQuery("select count(*) from public." + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.startsWith(PARTITIONS)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
