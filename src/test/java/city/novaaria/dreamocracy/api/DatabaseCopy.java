package city.novaaria.dreamocracy.api;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
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
            this.tables = tables(connection.getMetaData());
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
            checkReferences(connection, false);
            connection.setAutoCommit(false);
            for (String table : tables) {
                statement.execute("delete from public." + table);
            }
            for (String table : tables) {
                statement.execute("insert into public.%1$s select * from copied.%1$s".formatted(table));
            }
            connection.commit();
            connection.setAutoCommit(true);
            checkReferences(connection, true);
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
            for (String table : tables(connection.getMetaData())) {
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

    /** Tables refer to each other, also in a circle: a whole copy is consistent, and needs no check row by row. */
    private static void checkReferences(Connection connection, boolean check) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    postgres
                            ? "set session_replication_role = " + (check ? "origin" : "replica")
                            : "set referential_integrity " + check);
        }
    }

    private static List<String> tables(DatabaseMetaData schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = schema.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
