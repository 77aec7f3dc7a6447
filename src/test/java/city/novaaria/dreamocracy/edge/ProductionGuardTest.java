package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.novaaria.dreamocracy.DreamocracyApplication;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.PostgresServer;
import com.nimbusds.jose.jwk.source.JWKSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In production the service does not start with what is only good for trying it out, and says why. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionGuardTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** Settings of the log live in the process, and would stay for the tests that come after. */
    @AfterEach
    void forgetTheFormatOfTheLog() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:file:./data/dreamocracy",
        "spring.datasource.url, jdbc:h2:mem:dream",
        "spring.datasource.password, ''",
        "spring.datasource.password, dreamocracy",
        "spring.datasource.password, postgres",
        "spring.datasource.password, nova-aria",
        "dreamocracy.identity.issuer, ''",
        "dreamocracy.http.cursor-key, ''",
        "dreamocracy.http.cursor-key, short"
    })
    void refusesEachUnsafeSettingByItsName(String setting, String value) {
        Map<String, String> settings = safe();
        settings.put(setting, value);
        assertThatThrownBy(() -> start(settings, "production"))
                .hasMessageContaining("The profile production refuses to start")
                .satisfies(refused -> assertThat(named(refused)).containsExactly(setting));
    }

    @Test
    void refusesTheDemo() {
        assertThatThrownBy(() -> start(safe(), "production", "demo"))
                .hasMessageContaining("the profile demo is active")
                .satisfies(refused -> assertThat(named(refused)).isEmpty());
    }

    @Test
    void namesEverythingThatIsUnsafeAtOnce() {
        Map<String, String> settings = Map.of("spring.datasource.url", "jdbc:h2:mem:dream");
        assertThatThrownBy(() -> start(settings, "production", "demo"))
                .hasMessageContaining("the profile demo is active")
                .satisfies(refused -> assertThat(named(refused))
                        .containsExactly(
                                "spring.datasource.url",
                                "spring.datasource.password",
                                "dreamocracy.identity.issuer",
                                "dreamocracy.http.cursor-key"));
    }

    @Test
    void repeatsNoSecret() {
        Map<String, String> settings = safe();
        settings.put("dreamocracy.http.cursor-key", "too-short-a-secret");
        assertThatThrownBy(() -> start(settings, "production"))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("too-short-a-secret")
                        .doesNotContain(settings.get("spring.datasource.password")));
    }

    @Test
    void refusesADatabaseThatTheDemoWasLoadedInto() {
        Map<String, String> settings = onFreshDatabase(safe(), "on");
        try (ConfigurableApplicationContext demo = start(settings, "demo", "postgres")) {
            assertThat(demo.isRunning()).isTrue();
        }
        assertThatThrownBy(() -> start(settings, "production"))
                .hasMessageContaining("The profile production refuses to start")
                .hasMessageContaining("the demo community is in the database");
    }

    @Test
    void refusesADatabaseThatAcknowledgesTooEarly() {
        Map<String, String> settings = onFreshDatabase(safe(), "off");
        assertThatThrownBy(() -> start(settings, "production"))
                .hasMessageContaining("The profile production refuses to start")
                .hasMessageContaining("these are off: synchronous_commit.");
    }

    @Test
    void refusesAServerThatDoesNotWriteThrough() throws IOException {
        try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            Map<String, String> settings = safe();
            settings.put("spring.datasource.url", careless.getJdbcUrl("postgres", "postgres"));
            settings.put("spring.datasource.username", "postgres");
            assertThatThrownBy(() -> start(settings, "production"))
                    .hasMessageContaining("The profile production refuses to start")
                    .hasMessageContaining("these are off: fsync, full_page_writes.");
        }
    }

    @Test
    void startsWhenEverythingIsRightAndKnowsNobodyOfTheDemo(CapturedOutput output) {
        try (TestIssuer issuer = new TestIssuer()) {
            Map<String, String> settings = onFreshDatabase(safe(), "on");
            settings.put("dreamocracy.identity.issuer", issuer.url());
            try (ConfigurableApplicationContext production = start(settings, "production")) {
                Client client =
                        Client.at(production.getEnvironment().getRequiredProperty("local.server.port", int.class));
                client.get("!/livez").mustBe(200);
                client.get("!/readyz").mustBe(200);
                client.as("vesna").get("/me").mustBeProblem(401, "not-signed-in");
                Client somebody = client.withToken(issuer.tokenFor("somebody"));
                somebody.get("/me").mustBe(200);
                somebody.get("!/api/v1/demo/clock").mustBeProblem(404, "not-found");
                assertThat(somebody.get("/sanctuaries").mustBe(200).json().at("/items"))
                        .isEmpty();
                issuesNoTokens(production, client);
                logsJson(client.get("/me").mustBe(401), output);
            }
        }
    }

    /** Neither ours nor what a library on the class path would configure on its own. */
    private static void issuesNoTokens(ConfigurableApplicationContext production, Client client) {
        for (String path : List.of(
                "/login", "/oauth2/authorize", "/oauth2/jwks", "/userinfo", "/.well-known/openid-configuration")) {
            client.get("!" + path).mustBeProblem(401, "not-signed-in");
        }
        client.post("!/oauth2/token").mustBeProblem(401, "not-signed-in");
        assertThat(production.getBeanProvider(RegisteredClientRepository.class)).isEmpty();
        assertThat(production.getBeanProvider(JWKSource.class)).isEmpty();
        assertThat(production.getBeanProvider(UserDetailsService.class)).isEmpty();
        assertThat(production.getBeanProvider(SecurityFilterChain.class)).hasSize(2);
    }

    private static void logsJson(Answer refused, CapturedOutput output) {
        String request = refused.at("/instance").substring("urn:uuid:".length());
        String line = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> output.getOut()
                                .lines()
                                .filter(one -> one.contains(request))
                                .findAny(),
                        Optional::isPresent)
                .orElseThrow();
        JsonNode entry = JsonMapper.shared().readTree(line);
        assertThat(entry.get("request").asString()).isEqualTo(request);
        assertThat(entry.get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(entry.get("method").asString()).isEqualTo("GET");
        assertThat(entry.get("route").asString()).isEqualTo("(no route)");
        assertThat(entry.get("status").asInt()).isEqualTo(401);
        assertThat(entry.get("milliseconds").isIntegralNumber()).isTrue();
    }

    private static List<String> named(Throwable refused) {
        return safe().keySet().stream()
                .filter(setting -> String.valueOf(refused.getMessage()).contains(setting))
                .toList();
    }

    /** Settings that name nothing real, but nothing unsafe either. */
    private static Map<String, String> safe() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:9/dream");
        settings.put("spring.datasource.password", UUID.randomUUID().toString());
        settings.put("dreamocracy.identity.issuer", "https://issuer.example");
        settings.put("dreamocracy.http.cursor-key", KEY);
        return settings;
    }

    /** With an owner of its own, whose password is nobody's. */
    private static Map<String, String> onFreshDatabase(Map<String, String> settings, String synchronousCommit) {
        PostgresServer.Login login = PostgresServer.freshDatabase();
        String owner = "keeper_" + UUID.randomUUID().toString().replace("-", "");
        settings.put("spring.datasource.url", login.url());
        settings.put("spring.datasource.username", owner);
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            String database = connection.getCatalog();
            statement.execute(
                    "create role " + owner + " login password '" + settings.get("spring.datasource.password") + "'");
            statement.execute("alter database " + database + " owner to " + owner);
            statement.execute("alter database " + database + " set synchronous_commit = " + synchronousCommit);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create an owner", failed);
        }
        return settings;
    }

    private static ConfigurableApplicationContext start(Map<String, String> settings, String... profiles) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        settings.forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        return new SpringApplicationBuilder(DreamocracyApplication.class)
                .profiles(profiles)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(arguments.toArray(String[]::new));
    }

    /** Leaves out what other tests configure: it lies on the same class path, under the same root. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
