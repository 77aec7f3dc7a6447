package city.novaaria.dreamocracy.vocabulary;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was written before there was a vocabulary goes on counting. */
abstract class FreeTags {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String FEAR = DEMO + "301";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Test
    void whatContentTouchedBecomesATagOfItsHouseAndWhatAPersonSaidStaysTheirs() throws SQLException {
        Client city = Client.at(port);
        String aya = "/participants/" + city.as("aya").get("/me").at("/participantId");
        jdbc.update("update fear set tags = '[\"arachnids\", \"glass-stairs\"]' where id = cast(? as uuid)", FEAR);
        jdbc.update("update dreamscape_version set content = replace(content, '\"reeds\"', '\"tall-reeds\"')");
        jdbc.update("""
                update participant set boundary_lines = '["my-own-word"]', boundary_veils = '[]',
                    boundary_set_at = created_at where subject = 'aya'""");
        String hash = jdbc.queryForObject("select min(content) from dreamscape_version", String.class);

        try (Connection connection = database.getConnection()) {
            new FreeTagsBecomeKnown().migrate(connection);
        }

        String all = city.as("aya").get("/content-tags").mustBe(200).text();
        assertThat(all).contains("glass-stairs", "tall-reeds").doesNotContain("my-own-word");
        assertThat(jdbc.queryForList(
                        "select label from known_tag where sanctuary_id = cast(? as uuid) order by name",
                        String.class,
                        DEMO + "001"))
                .containsExactly("glass stairs", "tall reeds");
        assertThat(jdbc.queryForObject("select min(content) from dreamscape_version", String.class))
                .as("what was frozen stays as it was")
                .isEqualTo(hash);
        city.as("aya")
                .put(aya, "/boundaries", object("lines", List.of("my-own-word", "glass-stairs"), "veils", List.of()))
                .mustBe(200);
        city.as("aya")
                .put(aya, "/boundaries", object("lines", List.of("another-word"), "veils", List.of()))
                .mustBeProblem(422, "unprocessable");
    }
}
