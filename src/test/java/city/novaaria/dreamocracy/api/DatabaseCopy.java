package city.novaaria.dreamocracy.api;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Remembers what is in every table, and brings it back, so that each request meets the fresh demo community. */
final class DatabaseCopy {

    private final DataSource database;
    private final List<String> tables;

    /** Copies every table into a schema of its own. */
    DatabaseCopy(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            this.tables = referencedFirst(connection.getMetaData());
            statement.execute("drop schema if exists copied cascade");
            statement.execute("create schema copied");
            for (String table : tables) {
                statement.execute("create table copied.%1$s as select * from public.%1$s".formatted(table));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void restore() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : tables.reversed()) {
                statement.execute("delete from public." + table);
            }
            for (String table : tables) {
                statement.execute("insert into public.%1$s select * from copied.%1$s".formatted(table));
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The tables in which anything is other than it was. */
    Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (!content(statement, "public." + table).equals(content(statement, "copied." + table))) {
                    changed.add(table);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return changed;
    }

    private static List<String> content(Statement statement, String table) throws SQLException {
        List<String> content = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
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

    /** How many rows every table has. */
    static Map<String, Long> rows(DataSource database) {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : referencedFirst(connection.getMetaData())) {
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

    /** A table comes after all tables that it refers to. */
    private static List<String> referencedFirst(DatabaseMetaData schema) throws SQLException {
        Set<String> waiting = new HashSet<>(
                names(schema.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"}), "TABLE_NAME"));
        List<String> ordered = new ArrayList<>();
        for (int round = 0; !waiting.isEmpty(); round++) {
            if (round > 100) {
                throw new IllegalStateException("these tables refer to each other in a circle: " + waiting);
            }
            for (String table : List.copyOf(waiting)) {
                Set<String> referred = names(schema.getImportedKeys(null, "public", table), "PKTABLE_NAME");
                referred.remove(table);
                if (ordered.containsAll(referred)) {
                    ordered.add(table);
                    waiting.remove(table);
                }
            }
        }
        return ordered;
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        Set<String> names = new HashSet<>();
        while (rows.next()) {
            names.add(rows.getString(column));
        }
        rows.close();
        return names;
    }
}
