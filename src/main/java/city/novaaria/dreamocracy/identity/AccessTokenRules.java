package city.novaaria.dreamocracy.identity;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.stereotype.Component;

/** What makes a signed token an access token (RFC 9068, {@code typ: at+jwt}) for this service, whoever issues it. */
@Component
public class AccessTokenRules {

    private final IdentitySettings settings;

    AccessTokenRules(IdentitySettings settings) {
        this.settings = settings;
    }

    /** What access tokens must be issued for. */
    public String audience() {
        return settings.audience();
    }

    /** Signatures are checked before. */
    public OAuth2TokenValidator<Jwt> of(String issuer) {
        return JwtValidators.createAtJwtValidator()
                .issuer(issuer)
                .audience(audience())
                .build();
    }
}
