package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only access tokens of the one issuer, for this service, count; and they say who somebody is, never what they may. */
abstract class Forgeries {

    private static final String CREW = "/sanctuaries/01930000-0000-7000-8000-000000000001/crew";

    @LocalServerPort
    int port;

    Client nobody = Client.at(0);

    /** Signs with the issuer's own key. */
    abstract TokenForge forge();

    /** As the issuer issues it. */
    abstract String tokenOf(String subject);

    @BeforeEach
    void call() {
        nobody = Client.at(port);
    }

    @Test
    void accessTokensSayWhoIsCalling() {
        Answer me = nobody.withToken(tokenOf("vesna")).get("/me").mustBe(200);
        assertThat(me.at("/subject")).isEqualTo("vesna");
        assertThat(me.at("/roles/0/role")).isEqualTo("STEWARD");
        assertThat(me.header("Set-Cookie")).isEmpty();
    }

    @Test
    void strangersOfTheIssuerHaveNoRoles() {
        Answer me =
                nobody.withToken(forge().tokenFor("somebody-new")).get("/me").mustBe(200);
        assertThat(me.json().at("/roles")).isEmpty();
        assertThat(me.json().at("/participantId").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "", "id+jwt", "logout+jwt"})
    void idTokensAreNoAccessTokens(String type) {
        refused(forge().token("aya", type, forge().key(), _ -> {}));
    }

    @Test
    void tokensForOthersAreRefused() {
        refused(forge().changed(claims -> claims.audience("another-api")));
        refused(forge().changed(claims -> claims.audience(List.of())));
        refused(forge().changed(claims -> claims.issuer("http://127.0.0.1:9/another-issuer")));
        refused(forge().changed(claims -> claims.issuer(null)));
    }

    @Test
    void tokensCountOnlyInTheirTime() {
        Instant now = Instant.now();
        refused(forge().changed(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))));
        refused(forge().changed(claims -> claims.expirationTime(null)));
    }

    @Test
    void aTokenThatRanOutSaysSoAndWhatToDo() {
        Date began = Date.from(Instant.now().minusSeconds(420));
        Date ended = Date.from(Instant.now().minusSeconds(120));
        String old = forge().changed(claims -> claims.issueTime(began).expirationTime(ended));
        Answer answer = nobody.withToken(old).get("/me").mustBeProblem(401, "token-expired");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.at("/detail")).contains("refresh token");
        refused(forge().changed(
                        claims -> claims.issueTime(began).expirationTime(ended).audience("another-api")));
    }

    @Test
    void everyClaimOfAnAccessTokenIsNeeded() {
        refused(forge().changed(claims -> claims.subject(null)));
        refused(forge().changed(claims -> claims.claim("client_id", null)));
        refused(forge().changed(claims -> claims.jwtID(null)));
    }

    @Test
    void onlyTheIssuersKeysCount() throws JOSEException {
        RSAKey another = TokenForge.strangersKey(forge().key().getKeyID());
        refused(forge().token("aya", "at+jwt", another, _ -> {}));
        refused(forge().token("aya", "at+jwt", TokenForge.strangersKey("unknown"), _ -> {}));

        SignedJWT bringsItsKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .jwk(another.toPublicJWK())
                        .build(),
                forge().claims("aya"));
        bringsItsKey.sign(new RSASSASigner(another));
        refused(bringsItsKey.serialize());
    }

    @Test
    void noOtherAlgorithmCounts() throws JOSEException {
        PlainHeader none =
                new PlainHeader.Builder().type(new JOSEObjectType("at+jwt")).build();
        refused(new PlainJWT(none, forge().claims("aya")).serialize());

        SignedJWT withThePublicKeyAsSecret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(forge().key().getKeyID())
                        .build(),
                forge().claims("aya"));
        withThePublicKeyAsSecret.sign(
                new MACSigner(forge().key().toRSAPublicKey().getEncoded()));
        refused(withThePublicKeyAsSecret.serialize());
    }

    @Test
    void tamperedTokensAreRefused() {
        String[] parts = forge().tokenFor("aya").split("\\.", -1);
        String[] other = forge().tokenFor("vesna").split("\\.", -1);
        refused(parts[0] + "." + other[1] + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        refused("quicksilver");
        refused("a.b.c");
    }

    @Test
    @Tag("G11")
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() {
        Client nils = nobody.withToken(tokenOf("nils"));
        Client vesna = nobody.as("vesna");
        nils.get(CREW).mustBeProblem(403, "forbidden");

        Answer role = vesna.post(CREW, object("subject", "nils", "displayName", "Nils", "role", "FACILITATOR"))
                .mustBe(201);
        nils.get(CREW).mustBe(200);

        vesna.delete(CREW + "/" + role.id()).mustBe(204);
        nils.get(CREW).mustBeProblem(403, "forbidden");
        assertThat(nils.get("/me").mustBe(200).json().at("/roles")).isEmpty();
    }

    void refused(String token) {
        Answer answer = nobody.withToken(token).get("/me").mustBeProblem(401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.text()).doesNotContain(token);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
