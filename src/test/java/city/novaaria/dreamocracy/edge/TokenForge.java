package city.novaaria.dreamocracy.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs what the issuer at an address could have issued, and what it never would. */
record TokenForge(String issuer, RSAKey key) {

    /** An access token of RFC 9068 as it should be. */
    String tokenFor(String subject) {
        return token(subject, "at+jwt", key, _ -> {});
    }

    /** The same but for one thing. */
    String changed(Consumer<JWTClaimsSet.Builder> change) {
        return token("aya", "at+jwt", key, change);
    }

    String token(String subject, String type, RSAKey signedWith, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(claims(subject));
        change.accept(claims);
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signedWith.getKeyID());
        if (!type.isEmpty()) {
            header.type(new JOSEObjectType(type));
        }
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        try {
            token.sign(new RSASSASigner(signedWith));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    JWTClaimsSet claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("dream-api")
                .subject(subject)
                .claim("client_id", "a-front-end")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key that no issuer serves, under that name. */
    static RSAKey strangersKey(String id) {
        return new RSAKey.Builder(Stranger.KEY).keyID(id).build();
    }

    /** Made once, since that takes long. */
    private static final class Stranger {

        static final RSAKey KEY = newKey("stranger");
    }
}
