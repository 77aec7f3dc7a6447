package city.novaaria.dreamocracy.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what is in every table, and brings it back, so that each request meets the fresh demo community. */
final class DatabaseCopy {

    private final DataSource database;
    private final List<String> tables;

    /** Copies every table into a schema of its own. */
    DatabaseCopy(DataSource database) {
        this.database = database;
        this.tables = JdbcClient.create(database).sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        List<String> statements = new ArrayList<>();
        statements.add("drop schema if exists copied cascade");
        statements.add("create schema copied");
        tables.forEach(
                table -> statements.add("create table copied.%1$s as select * from public.%1$s".formatted(table)));
        run(statements);
    }

    void restore() {
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add("delete from public." + table));
        tables.forEach(table -> statements.add("insert into public.%1$s select * from copied.%1$s".formatted(table)));
        run(statements);
    }

    /** References are not checked meanwhile: the tables are copied in no particular order. */
    private void run(List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            statement.execute(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
            for (String each : statements) {
                statement.execute(each);
            }
            statement.execute(postgres ? "reset session_replication_role" : "set referential_integrity true");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
