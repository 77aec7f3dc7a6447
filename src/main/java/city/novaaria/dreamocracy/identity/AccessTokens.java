package city.novaaria.dreamocracy.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Accepts access tokens (RFC 9068, {@code typ: at+jwt}) of the configured issuer for this service's audience.
 *
 * <p>An ID token is no access token and is refused; the issuer is first asked for its keys when a token comes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dreamocracy.identity.issuer")
class AccessTokens {

    @Bean
    OAuth2TokenValidator<Jwt> accessTokenRules(IdentitySettings settings) {
        return JwtValidators.createAtJwtValidator()
                .issuer(settings.requiredIssuer())
                .audience(settings.audience())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokenDecoder(IdentitySettings settings, OAuth2TokenValidator<Jwt> rules) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.requiredIssuer())
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(rules);
            return decoder;
        });
    }
}
