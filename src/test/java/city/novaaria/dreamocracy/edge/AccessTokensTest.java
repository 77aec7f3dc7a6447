package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With an issuer of its own, the service believes that one alone. */
@OnPostgres
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTokensTest extends Forgeries {

    private static final TestIssuer ISSUER = new TestIssuer();

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("dreamocracy.identity.issuer", ISSUER::url);
    }

    @AfterAll
    static void closeTheIssuer() {
        ISSUER.close();
    }

    @BeforeEach
    void letTheIssuerAnswer() {
        ISSUER.answers(true);
    }

    @Override
    TokenForge forge() {
        return ISSUER.forge();
    }

    @Override
    String tokenOf(String subject) {
        return ISSUER.tokenFor(subject);
    }

    @Test
    @Order(1)
    void anIssuerThatDoesNotAnswerIsNobodysFaultAndIsAskedWithinTheTraceOfTheRequest() {
        ISSUER.answers(false);
        Answer answer = nobody.withToken(ISSUER.tokenFor("aya")).get("/me").mustBeProblem(503, "busy");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        ISSUER.answers(true);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String caller = "00f067aa0ba902b7";
        nobody.with("traceparent", "00-" + trace + "-" + caller + "-01")
                .withToken(ISSUER.tokenFor("aya"))
                .get("/me")
                .mustBe(200);
        assertThat(ISSUER.traces())
                .last()
                .asString()
                .startsWith("00-" + trace + "-")
                .doesNotContain(caller);
    }

    /** A key that nobody has heard of makes the service ask for the keys anew, but not each time. */
    @Test
    void keysThatStrangersInventMakeNobodyBusy() {
        nobody.withToken(ISSUER.tokenFor("aya")).get("/me").mustBe(200);
        int before = ISSUER.keysServed();
        for (int i = 0; i < 20; i++) {
            refused(ISSUER.forge().token("aya", "at+jwt", TokenForge.strangersKey("unheard-of-" + i), _ -> {}));
        }
        assertThat(ISSUER.keysServed()).isLessThanOrEqualTo(before + 1);
        ISSUER.answers(false);
        nobody.withToken(ISSUER.tokenFor("aya")).get("/me").mustBe(200);
    }

    @Test
    void tokensInAddressesAreNoCredentials() {
        String token = ISSUER.tokenFor("aya");
        nobody.get("/me?access_token=" + token).mustBeProblem(401, "not-signed-in");
    }

    @Test
    void queriesThatCannotBeDecodedAreRefusedHereToo() {
        String answer = Wire.answerTo(
                port,
                "GET /api/v1/me?a=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                        + ISSUER.tokenFor("aya") + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void nobodySignsInAtThisServiceThen() {
        for (String path : new String[] {"!/login", "!/oauth2/authorize", "!/oauth2/jwks"}) {
            nobody.get(path).mustBeProblem(404, "not-found");
        }
        assertThat(nobody.get("!/v3/api-docs").mustBe(200).at("/components/securitySchemes/token/bearerFormat"))
                .isEqualTo("at+jwt");
    }
}
