package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.novaaria.dreamocracy.DreamocracyApplication;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.ProductionSettings;
import com.nimbusds.jose.jwk.source.JWKSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.logging.LoggingSystem;
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

/** The whole service in production: it asks its guard before anything else, and knows nobody of the demo. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionTest {

    /** The log belongs to the process and is configured once; this start is to do it as in production. */
    @BeforeEach
    void forgetTheLogOfTheTests() {
        forget(LoggingSystemProperty.CONSOLE_THRESHOLD);
        LoggingSystem.get(ProductionTest.class.getClassLoader()).cleanUp();
    }

    /** The next start configures it anew, as the tests that come after expect it. */
    @AfterEach
    void bringTheLogOfTheTestsBack() {
        forget(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT);
        forgetTheLogOfTheTests();
        new SpringApplicationBuilder(ProductionTest.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    @Test
    void namesEverythingThatIsUnsafeAtOnce() {
        Map<String, String> settings = Map.of("spring.datasource.url", "jdbc:h2:mem:dream");
        assertThatThrownBy(() -> start(settings, "production", "demo"))
                .hasMessageContaining("Outside the demo this service refuses to start")
                .hasMessageContaining("the profile demo is active")
                .hasMessageContainingAll(ProductionSettings.safe().keySet().toArray(String[]::new));
    }

    @Test
    void startsWhenEverythingIsRightAndKnowsNobodyOfTheDemo(CapturedOutput output) {
        try (TestIssuer issuer = new TestIssuer()) {
            Map<String, String> settings = ProductionSettings.onFreshDatabase("on");
            settings.put("dreamocracy.identity.issuer", issuer.url());
            settings.put("logging.threshold.console", "info");
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

    private static void forget(LoggingSystemProperty setting) {
        System.clearProperty(setting.getEnvironmentVariableName());
    }

    /** Neither ours nor what a library on the class path would configure on its own. */
    private static void issuesNoTokens(ConfigurableApplicationContext production, Client client) {
        for (String path : List.of(
                "/login", "/oauth2/authorize", "/oauth2/jwks", "/userinfo", "/.well-known/openid-configuration")) {
            client.get("!" + path).mustBeProblem(404, "not-found");
        }
        client.post("!/oauth2/token").mustBeProblem(404, "not-found");
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

    private static ConfigurableApplicationContext start(Map<String, String> settings, String... profiles) {
        String[] arguments = ProductionSettings.arguments(settings);
        return new SpringApplicationBuilder(DreamocracyApplication.class)
                .profiles(profiles)
                .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(arguments);
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
