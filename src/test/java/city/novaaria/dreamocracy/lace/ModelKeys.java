package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was suspended before models were compared by keys stays so, however another house writes it (SAF-04). */
abstract class ModelKeys {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Test
    void whatIsThereGetsItsKey() throws SQLException {
        String one = registered("Shuttle 9");
        String other = registered("SHUTTLE\u20039.");
        jdbc.update("update lace_device set model_key = ''");
        UUID incident = UUID.randomUUID();
        suspendAsBefore(one, "shuttle 9", incident, null);
        suspendAsBefore(other, "shuttle\u20039.", incident, "ab".repeat(32));
        assertThat(suspended(one)).isFalse();

        try (Connection connection = database.getConnection()) {
            new ModelsBecomeKeys().migrate(connection);
        }

        assertThat(suspended(one)).isTrue();
        assertThat(suspended(other)).isTrue();
        assertThat(jdbc.queryForList("select model_key from lace_device", String.class))
                .doesNotContain("");
        assertThat(jdbc.queryForList(
                        "select firmware_sha256 from lace_model_suspension where open_key = 'shuttle9'", String.class))
                .containsExactly((String) null);
    }

    private String registered(String model) {
        return Client.at(port)
                .as("kade")
                .post(
                        "/lace-devices",
                        object(
                                "sanctuaryId",
                                "01930000-0000-7000-8000-000000000001",
                                "label",
                                "Lace " + UUID.randomUUID(),
                                "model",
                                model,
                                "firmwareSha256",
                                "cd".repeat(32)))
                .mustBe(201)
                .id();
    }

    private void suspendAsBefore(String device, String key, UUID incident, @Nullable String firmware) {
        jdbc.update("""
                insert into lace_model_suspension (id, sanctuary_id, device_id, model_key, open_key, firmware_sha256,
                    incident_id, since, version)
                select ?, sanctuary_id, id, ?, ?, ?, ?, registered_at, 0 from lace_device where id = ?""", UUID.randomUUID(), key, key, firmware, incident, UUID.fromString(device));
    }

    private boolean suspended(String device) {
        return Boolean.parseBoolean(Client.at(port)
                .as("kade")
                .get("/lace-devices/" + device)
                .mustBe(200)
                .at("/modelSuspended"));
    }
}
