package city.novaaria.dreamocracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.ProductionSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

/**
 * In production the service does not start with what is only good for trying it out, and says why.
 *
 * <p>Here the guard stands alone, with the settings as the service reads them and a database; {@code ProductionTest}
 * starts the whole service.
 */
@OnPostgres
class ProductionGuardTest {

    /** Looked for once, not at each start. */
    private static final Class<?>[] MIGRATIONS_IN_JAVA = migrationsInJava();

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:file:./data/dreamocracy",
        "spring.datasource.url, jdbc:h2:mem:dream",
        "spring.datasource.password, ''",
        "spring.datasource.password, dreamocracy",
        "spring.datasource.password, postgres",
        "spring.datasource.password, nova-aria",
        "spring.datasource.url, jdbc:postgresql://db.example/dream",
        "spring.datasource.url, 'jdbc:postgresql://localhost:5432,db.example:5432/dream?sslmode=prefer'",
        "spring.datasource.url, jdbc:postgresql://db.example/dream?sslmode=require",
        "dreamocracy.identity.issuer, ''",
        "dreamocracy.identity.issuer, http://issuer.example",
        "management.server.address, 0.0.0.0",
        "management.server.address, '::'",
        "management.server.address, ''",
        "management.endpoints.web.exposure.include, '*'",
        "management.endpoints.web.exposure.include, 'health,env'",
        "management.server.port, 8080",
        "dreamocracy.http.cursor-key, ''",
        "dreamocracy.http.cursor-key, short",
        "dreamocracy.webhooks.loopback, true"
    })
    void refusesEachUnsafeSettingByItsName(String setting, String value) {
        Map<String, String> settings = ProductionSettings.safe();
        settings.put(setting, value);
        assertThatThrownBy(() -> start(settings, "production"))
                .hasMessageContaining("Outside the demo this service refuses to start")
                .satisfies(refused -> assertThat(named(refused)).containsExactly(setting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "prod", "PRODUCTION", "production ", "postgres", "staging", "Demo", "dmeo"})
    void guardsHoweverTheProfileIsSpelt(String profile) {
        Map<String, String> settings = ProductionSettings.safe();
        settings.remove("spring.datasource.url");
        settings.remove("dreamocracy.identity.issuer");
        assertThatThrownBy(() -> start(settings, profile))
                .hasMessageContaining("Outside the demo this service refuses to start")
                .hasMessageContaining("dreamocracy.identity.issuer is missing");
    }

    @Test
    void takesADatabaseElsewhereByItsCertificate() {
        Map<String, String> settings = ProductionSettings.safe();
        settings.put("spring.datasource.url", "jdbc:postgresql://db.example/dream?a=b&sslmode=verify-full");
        settings.put("dreamocracy.http.cursor-key", "short");
        assertThatThrownBy(() -> start(settings, "production"))
                .satisfies(refused -> assertThat(named(refused)).containsExactly("dreamocracy.http.cursor-key"));
    }

    @Test
    void refusesTheDemo() {
        assertThatThrownBy(() -> start(ProductionSettings.safe(), "production", "demo"))
                .hasMessageContaining("the profile demo is active")
                .satisfies(refused -> assertThat(named(refused)).isEmpty());
    }

    @Test
    void takesWebhooksWithAKeyForTheirSecrets() {
        Map<String, String> settings = ProductionSettings.safe();
        settings.put("dreamocracy.webhooks.hosts", "hooks.example,board.example");
        settings.put("dreamocracy.webhooks.key", "short");
        assertThatThrownBy(() -> start(settings, "production"))
                .satisfies(refused -> assertThat(named(refused)).containsExactly("dreamocracy.webhooks.key"));
    }

    @Test
    void repeatsNoSecret() {
        Map<String, String> settings = ProductionSettings.safe();
        settings.put("dreamocracy.http.cursor-key", "too-short-a-secret");
        assertThatThrownBy(() -> start(settings, "production"))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("too-short-a-secret")
                        .doesNotContain(settings.get("spring.datasource.password")));
    }

    /** The database is that of the running demo. */
    @Test
    void refusesADatabaseThatTheDemoWasLoadedInto(@Autowired JdbcTemplate demo) {
        Map<String, String> settings = ProductionSettings.onDatabaseOf(demo);
        assertThatThrownBy(() -> start(settings, "production"))
                .hasMessageContaining("Outside the demo this service refuses to start")
                .hasMessageContaining("the demo community is in the database");
    }

    @Test
    void refusesADatabaseThatAcknowledgesTooEarly() {
        Map<String, String> settings = ProductionSettings.onFreshDatabase("off");
        assertThatThrownBy(() -> start(settings, "production"))
                .hasMessageContaining("Outside the demo this service refuses to start")
                .hasMessageContaining("these are off: synchronous_commit.");
    }

    @Test
    void refusesAServerThatDoesNotWriteThrough() throws IOException {
        try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            Map<String, String> settings = ProductionSettings.safe();
            settings.put("spring.datasource.url", careless.getJdbcUrl("postgres", "postgres"));
            settings.put("spring.datasource.username", "postgres");
            assertThatThrownBy(() -> start(settings, "production"))
                    .hasMessageContaining("Outside the demo this service refuses to start")
                    .hasMessageContaining("these are off: fsync, full_page_writes.");
        }
    }

    @Test
    void objectsToNothingWhenEverythingIsRight() {
        start(ProductionSettings.onFreshDatabase("on"), "production");
    }

    private static List<String> named(Throwable refused) {
        return Stream.concat(
                        ProductionSettings.safe().keySet().stream(),
                        Stream.of(
                                "management.server.address",
                                "management.server.port",
                                "management.endpoints.web.exposure.include",
                                "dreamocracy.webhooks.loopback"))
                .filter(setting -> String.valueOf(refused.getMessage()).contains(setting))
                .toList();
    }

    private static void start(Map<String, String> settings, String... profiles) {
        try (AnnotationConfigApplicationContext guarded = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(settings)
                    .and("spring.profiles.active=" + String.join(",", profiles))
                    .applyTo(guarded);
            new ConfigDataApplicationContextInitializer().initialize(guarded);
            guarded.register(ProductionGuard.class, Database.class);
            guarded.register(MIGRATIONS_IN_JAVA);
            guarded.refresh();
        }
    }

    private static Class<?>[] migrationsInJava() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scanner.findCandidateComponents(DreamocracyApplication.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toArray(Class<?>[]::new);
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    private static final class Database {}
}
