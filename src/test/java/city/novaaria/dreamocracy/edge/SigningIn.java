package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Wire;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** In the demo the service is the issuer itself, and believes its own tokens no further than anybody's. */
abstract class SigningIn extends Forgeries {

    private static final List<String> PEOPLE = List.of(
            "mira", "kade", "celia", "tariq", "ilse", "bram", "sol", "wren", "jun", "noor", "vesna", "aya", "pia");

    @Autowired
    private JWKSource<SecurityContext> keys;

    private FrontEnd frontEnd = new FrontEnd(0);

    @BeforeEach
    void openTheFrontEnd() {
        frontEnd = new FrontEnd(port);
    }

    @AfterEach
    void closeTheFrontEnd() {
        frontEnd.close();
    }

    @Override
    TokenForge forge() {
        try {
            return new TokenForge(
                    address(),
                    keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                            .getFirst()
                            .toRSAKey());
        } catch (KeySourceException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    String tokenOf(String subject) {
        return frontEnd.tokensOf(subject).get("access_token").asString();
    }

    @Test
    void accessTokensSayWhatTheyAreAndWhomTheyAreFor() throws ParseException {
        Instant before = Instant.now().minusSeconds(1);
        JsonNode tokens = frontEnd.tokensOf("tariq");
        assertThat(tokens.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token", "refresh_token", "id_token", "token_type", "expires_in", "scope");

        SignedJWT token = SignedJWT.parse(tokens.get("access_token").asString());
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(address());
        assertThat(claims.getAudience()).containsExactly("dream-api");
        assertThat(claims.getSubject()).isEqualTo("tariq");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("local-front-end");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getIssueTime()).isBetween(Date.from(before), Date.from(Instant.now()));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theIdTokenOfTheSameSignInIsRefused() throws ParseException {
        String idToken = frontEnd.tokensOf("tariq").get("id_token").asString();
        assertThat(SignedJWT.parse(idToken).getJWTClaimsSet().getAudience()).containsExactly("local-front-end");
        refused(idToken);
    }

    @Test
    void tokensCountOnlyAtTheAddressThatIssuedThem() {
        String token = tokenOf("tariq");
        assertThat(meAt("127.0.0.1", token)).startsWith("HTTP/1.1 200");
        assertThat(meAt("localhost", token)).startsWith("HTTP/1.1 401");
    }

    @Test
    void theIssuerIsWhereItsMetadataSay() {
        Answer metadata = nobody.get("!/.well-known/openid-configuration").mustBe(200);
        assertThat(metadata.at("/issuer")).isEqualTo(address());
        assertThat(nobody.get("!/oauth2/jwks").mustBe(200).json().at("/keys"))
                .singleElement()
                .satisfies(key -> assertThat(key.propertyNames()).doesNotContain("d", "p", "q"));
        assertThat(nobody.withToken(tokenOf("tariq"))
                        .get("!/userinfo")
                        .mustBe(200)
                        .at("/sub"))
                .isEqualTo("tariq");
        nobody.get("!/userinfo").mustBeProblem(401, "not-signed-in");
    }

    @Test
    void codesCountOnceAndOnlyForWhoAskedForThem() {
        String code = frontEnd.codeFor("tariq");
        Map<String, String> stolen = FrontEnd.exchangeOf(code);
        stolen.put("code_verifier", "somebody-elses-guess-that-is-long-enough-0123456789");
        oauthError(frontEnd.post("/oauth2/token", stolen), 400, "invalid_grant");

        String another = frontEnd.codeFor("tariq");
        assertThat(frontEnd.exchange(another).statusCode()).isEqualTo(200);
        oauthError(frontEnd.exchange(another), 400, "invalid_grant");
    }

    @Test
    void codesAreForTheFrontEndAndTheAddressTheyWereSentTo() {
        Map<String, String> elsewhere = FrontEnd.exchangeOf(frontEnd.codeFor("tariq"));
        elsewhere.put("redirect_uri", "http://127.0.0.1:10/callback");
        oauthError(frontEnd.post("/oauth2/token", elsewhere), 400, "invalid_grant");

        Map<String, String> another = FrontEnd.exchangeOf(frontEnd.codeFor("tariq"));
        another.put("client_id", "swagger-ui");
        oauthError(frontEnd.post("/oauth2/token", another), 400, "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"code_challenge, ''", "code_challenge_method, plain", "code_challenge_method, ''"})
    void withoutProofOfPossessionThereIsNoCode(String field, String value) {
        Map<String, String> wish = FrontEnd.wish();
        wish.put(field, value);
        if (value.isEmpty()) {
            wish.remove(field);
        }
        Map<String, String> callback = FrontEnd.callback(frontEnd.authorize(wish));
        assertThat(callback).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "local-front-end, http://127.0.0.1:9/elsewhere",
        "local-front-end, http://127.0.0.1.example:9/callback",
        "local-front-end, https://127.0.0.1:9/callback",
        "local-front-end, http://localhost:9/callback",
        "swagger-ui, http://127.0.0.1:9/callback",
        "swagger-ui, http://localhost:9/swagger-ui/oauth2-redirect.html",
        "swagger-ui, https://another.example/swagger-ui/oauth2-redirect.html",
        "nobody-we-know, http://127.0.0.1:9/callback"
    })
    void nobodyIsSentToAForeignAddress(String frontEndId, String address) {
        Map<String, String> wish = FrontEnd.wish();
        wish.put("client_id", frontEndId);
        wish.put("redirect_uri", address);
        HttpResponse<String> answer = frontEnd.authorize(wish);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        // a browser is where this is shown
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("malformed-request").doesNotContain(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void swaggerUiMaySendPeopleHere(String host) {
        Map<String, String> wish = FrontEnd.wish();
        wish.put("client_id", "swagger-ui");
        wish.put("redirect_uri", "http://" + host + ":" + port + "/swagger-ui/oauth2-redirect.html");
        assertThat(FrontEnd.location(frontEnd.authorize(wish))).isEqualTo(address() + "/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "client_credentials"})
    void thereIsNoOtherWayToAToken(String grant) {
        Map<String, String> ask = Map.of(
                "grant_type", grant,
                "client_id", "local-front-end",
                "username", "tariq",
                "password", "nova-aria");
        oauthError(frontEnd.post("/oauth2/token", ask), 400, "invalid_client");
    }

    @Test
    void frontEndsRenewTheirTokensAndEachRenewalCountsOnce() {
        String first = frontEnd.tokensOf("tariq").get("refresh_token").asString();
        JsonNode renewed = frontEnd.renewed(first);
        assertThat(nobody.withToken(renewed.get("access_token").asString())
                        .get("/me")
                        .mustBe(200)
                        .at("/subject"))
                .isEqualTo("tariq");
        String second = renewed.get("refresh_token").asString();
        assertThat(second).isNotEqualTo(first);
        oauthError(frontEnd.post("/oauth2/token", FrontEnd.renewalOf(first)), 400, "invalid_grant");
        frontEnd.renewed(second);
    }

    @Test
    void renewalsAreForTheFrontEndThatSignedIn() {
        Map<String, String> another = FrontEnd.renewalOf(
                frontEnd.tokensOf("tariq").get("refresh_token").asString());
        another.put("client_id", "swagger-ui");
        oauthError(frontEnd.post("/oauth2/token", another), 400, "invalid_grant");
        another.put("client_id", "nobody-we-know");
        oauthError(frontEnd.post("/oauth2/token", another), 401, "invalid_client");
        oauthError(frontEnd.post("/oauth2/token", FrontEnd.renewalOf("quicksilver")), 400, "invalid_grant");
    }

    @Test
    void theSessionOfTheLoginPageIsNoCredential() {
        frontEnd.authorize(FrontEnd.wish());
        HttpResponse<String> signedIn = frontEnd.enter("tariq", "nova-aria");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(frontEnd.cookies()).hasSize(1);

        HttpResponse<String> me = frontEnd.open(address() + "/api/v1/me");
        assertThat(me.statusCode()).isEqualTo(401);
        assertThat(me.headers().firstValue("Content-Type")).contains("application/problem+json");

        assertThat(FrontEnd.callback(frontEnd.authorize(FrontEnd.wish())))
                .as("the session was good for a code all the while")
                .containsKey("code");
    }

    @Test
    void theNextSignInAsksForANameAgain() {
        frontEnd.codeFor("tariq");
        assertThat(FrontEnd.location(frontEnd.authorize(FrontEnd.wish()))).isEqualTo(address() + "/login");
    }

    @Test
    void thePageNamesThePeopleOfTheDemoAndSaysWhatWasWrong() {
        String page = frontEnd.open(address() + "/login").body();
        assertThat(page).startsWith("<!doctype html>").doesNotContain("<script", "{{", "do not belong together");
        assertThat(PEOPLE).allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
        assertThat(frontEnd.open(address() + "/login?error").body()).contains("do not belong together");
    }

    @Test
    void nobodySignsInWithAWrongPasswordOrFromAnotherSite() {
        assertThat(FrontEnd.location(frontEnd.enter("tariq", "quicksilver"))).isEqualTo(address() + "/login?error");
        HttpResponse<String> forged = frontEnd.post("/login", Map.of("username", "tariq", "password", "nova-aria"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(FrontEnd.location(frontEnd.authorize(FrontEnd.wish()))).isEqualTo(address() + "/login");
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private String meAt(String host, String token) {
        return Wire.answerTo(
                port,
                "GET /api/v1/me HTTP/1.1\r\nHost: " + host + ":" + port
                        + "\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    /** As RFC 6749, 5.2 has it. */
    private static void oauthError(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).contains("\"error\":\"" + error + "\"").doesNotContain("quicksilver");
    }
}
