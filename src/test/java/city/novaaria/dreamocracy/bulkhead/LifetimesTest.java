package city.novaaria.dreamocracy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** How long a connection is kept: on H2 as long as the service runs, because tables do not outlive who made them. */
class LifetimesTest {

    private static final String H2 = "jdbc:h2:mem:lifetimes;MODE=PostgreSQL;DB_CLOSE_DELAY=-1";

    @Test
    void theConnectionThatMadeTheTablesIsKept() throws IOException {
        assertThat(longest("application.yaml")).isEqualTo(0);
        assertThat(longest("application-postgres.yaml")).isEqualTo(1_800_000);
    }

    /** When this fails, H2 has been mended, and its connections may end like those of PostgreSQL. */
    @Test
    void withoutItNothingIsWrittenToItsTables() throws SQLException {
        try (Connection first = DriverManager.getConnection(H2)) {
            first.createStatement().execute("create table light (state varchar(9) check (state in ('ON', 'OFF')))");
        }
        try (Connection second = DriverManager.getConnection(H2)) {
            assertThatThrownBy(() -> second.createStatement().execute("insert into light values ('ON')"))
                    .isInstanceOf(SQLException.class);
            second.createStatement().execute("shutdown");
        }
    }

    private static @Nullable Object longest(String file) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file))
                .getFirst()
                .getProperty("spring.datasource.hikari.max-lifetime");
    }
}
