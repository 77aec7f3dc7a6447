package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnH2;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Only access tokens of the one issuer, for this service, count; and they say who somebody is, never what they may. */
@OnH2
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTokensTest {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final String LANTERN_HALL = "01930000-0000-7000-8000-000000000001";
    private static final String NOOR_AS_FACILITATOR = "01930000-0000-7000-8000-000000000031";

    @LocalServerPort
    private int port;

    private Client nobody = Client.at(0);

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("dreamocracy.identity.issuer", ISSUER::url);
    }

    @AfterAll
    static void closeTheIssuer() {
        ISSUER.close();
    }

    @BeforeEach
    void call() {
        nobody = Client.at(port);
        ISSUER.answers(true);
    }

    @Test
    @Order(1)
    void anIssuerThatDoesNotAnswerIsNobodysFault() {
        ISSUER.answers(false);
        Answer answer = nobody.withToken(ISSUER.tokenFor("aya")).get("/me").mustBeProblem(503, "busy");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        ISSUER.answers(true);
        nobody.withToken(ISSUER.tokenFor("aya")).get("/me").mustBe(200);
    }

    @Test
    void accessTokensSayWhoIsCalling() {
        Answer me = nobody.withToken(ISSUER.tokenFor("vesna")).get("/me").mustBe(200);
        assertThat(me.at("/subject")).isEqualTo("vesna");
        assertThat(me.at("/roles/0/role")).isEqualTo("STEWARD");
        assertThat(me.header("Set-Cookie")).isEmpty();
    }

    @Test
    void strangersOfTheIssuerHaveNoRoles() {
        Answer me = nobody.withToken(ISSUER.tokenFor("somebody-new")).get("/me").mustBe(200);
        assertThat(me.json().at("/roles")).isEmpty();
        assertThat(me.json().at("/participantId").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "", "id+jwt", "logout+jwt"})
    void idTokensAreNoAccessTokens(String type) {
        refused(ISSUER.token("aya", type, ISSUER.key(), _ -> {}));
    }

    @Test
    void tokensForOthersAreRefused() {
        refused(changed(claims -> claims.audience("another-api")));
        refused(changed(claims -> claims.audience(List.of())));
        refused(changed(claims -> claims.issuer("http://127.0.0.1:9/another-issuer")));
        refused(changed(claims -> claims.issuer(null)));
    }

    @Test
    void tokensCountOnlyInTheirTime() {
        Instant now = Instant.now();
        refused(changed(claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))));
        refused(changed(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))));
        refused(changed(claims -> claims.expirationTime(null)));
    }

    @Test
    void everyClaimOfAnAccessTokenIsNeeded() {
        refused(changed(claims -> claims.subject(null)));
        refused(changed(claims -> claims.claim("client_id", null)));
        refused(changed(claims -> claims.jwtID(null)));
    }

    @Test
    void onlyTheIssuersKeysCount() throws JOSEException {
        RSAKey another = TestIssuer.newKey("the-key");
        refused(ISSUER.token("aya", "at+jwt", another, _ -> {}));
        refused(ISSUER.token("aya", "at+jwt", TestIssuer.newKey("unknown"), _ -> {}));

        SignedJWT bringsItsKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .jwk(another.toPublicJWK())
                        .build(),
                claims());
        bringsItsKey.sign(new RSASSASigner(another));
        refused(bringsItsKey.serialize());
    }

    @Test
    void noOtherAlgorithmCounts() throws JOSEException {
        refused(new PlainJWT(claims()).serialize());

        SignedJWT withThePublicKeyAsSecret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("the-key")
                        .build(),
                claims());
        withThePublicKeyAsSecret.sign(
                new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
        refused(withThePublicKeyAsSecret.serialize());
    }

    @Test
    void tamperedTokensAreRefused() {
        String[] parts = ISSUER.tokenFor("aya").split("\\.", -1);
        String[] other = ISSUER.tokenFor("vesna").split("\\.", -1);
        refused(parts[0] + "." + other[1] + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        refused("quicksilver");
        refused("a.b.c");
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
    @Order(Integer.MAX_VALUE)
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() {
        Client noor = nobody.withToken(ISSUER.tokenFor("noor"));
        String crew = "/sanctuaries/" + LANTERN_HALL + "/crew";
        noor.get(crew).mustBe(200);

        nobody.as("vesna").delete(crew + "/" + NOOR_AS_FACILITATOR).mustBe(204);

        noor.get(crew).mustBeProblem(403, "forbidden");
        assertThat(noor.get("/me").mustBe(200).json().at("/roles").toString()).doesNotContain(LANTERN_HALL);
    }

    private static JWTClaimsSet claims() {
        try {
            return SignedJWT.parse(ISSUER.tokenFor("aya")).getJWTClaimsSet();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String changed(Consumer<JWTClaimsSet.Builder> change) {
        return ISSUER.token("aya", "at+jwt", ISSUER.key(), change);
    }

    private void refused(String token) {
        Answer answer = nobody.withToken(token).get("/me").mustBeProblem(401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.text()).doesNotContain(token);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
