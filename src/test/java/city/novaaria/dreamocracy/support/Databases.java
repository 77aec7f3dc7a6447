package city.novaaria.dreamocracy.support;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context a database of its own. */
final class Databases {

    private Databases() {}

    /** An embedded database in memory, with the settings of the default one. */
    static class FreshH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=128;DB_CLOSE_DELAY=-1")
                    .applyTo(context);
        }
    }

    /** A database on the PostgreSQL server that all tests share. */
    static class FreshPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PostgresServer.Login login = PostgresServer.freshDatabase();
            TestPropertyValues.of(
                            "spring.datasource.url=" + login.url(),
                            "spring.datasource.username=" + login.user(),
                            "spring.datasource.password=" + login.password())
                    .applyTo(context);
        }
    }
}
