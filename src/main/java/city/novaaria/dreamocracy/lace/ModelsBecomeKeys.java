package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.DataMigration;
import city.novaaria.dreamocracy.kernel.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was registered or suspended before is compared like what is from now on. */
@Component
class ModelsBecomeKeys extends DataMigration {

    ModelsBecomeKeys() {
        super("112.1", "models become keys");
    }

    @Override
    public void migrate(Connection connection) throws SQLException {
        nameDevices(connection);
        nameSuspensions(connection);
    }

    private static void nameDevices(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet models = statement.executeQuery("select distinct model from lace_device");
                PreparedStatement named =
                        connection.prepareStatement("update lace_device set model_key = ? where model = ?")) {
            while (models.next()) {
                named.setString(1, Names.key(models.getString(1)));
                named.setString(2, models.getString(1));
                named.executeUpdate();
            }
        }
    }

    /** Where one incident suspended two models that are one now, what suspends most of it does. */
    private static void nameSuspensions(Connection connection) throws SQLException {
        Set<String> done = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet suspended = statement.executeQuery("""
                        select s.id, s.incident_id, d.model_key
                        from lace_model_suspension s join lace_device d on d.id = s.device_id
                        order by case when s.open_key is null then 1 else 0 end,
                            case when s.firmware_sha256 is null then 0 else 1 end, s.id""");
                PreparedStatement named = connection.prepareStatement("""
                        update lace_model_suspension
                        set open_key = case when open_key is null then null else ? end, model_key = ? where id = ?""")) {
            while (suspended.next()) {
                String key = suspended.getString(3);
                if (done.add(suspended.getObject(2, UUID.class) + key)) {
                    named.setString(1, key);
                    named.setString(2, key);
                    named.setObject(3, suspended.getObject(1, UUID.class));
                    named.executeUpdate();
                }
            }
        }
    }
}
