package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.DataMigration;
import city.novaaria.dreamocracy.kernel.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever was registered before people could be found by name is found by it, too. */
@Component
class NamesBecomeKeys extends DataMigration {

    private static final int AT_ONCE = 1_000;

    NamesBecomeKeys() {
        super("57.1", "names become keys");
    }

    @Override
    public void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet people = statement.executeQuery("select id, display_name from participant");
                PreparedStatement named =
                        connection.prepareStatement("update participant set name_key = ? where id = ?")) {
            int waiting = 0;
            while (people.next()) {
                named.setString(1, Names.plain(people.getString(2)));
                named.setObject(2, people.getObject(1, UUID.class));
                named.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    named.executeBatch();
                }
            }
            named.executeBatch();
        }
    }
}
