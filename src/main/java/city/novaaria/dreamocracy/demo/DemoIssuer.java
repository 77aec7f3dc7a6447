package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.identity.AccessTokenRules;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Lets the people of the demo sign in at this service itself: authorization code with PKCE.
 *
 * <p>It issues what an OpenID Connect issuer would in production, under the address at which the service is asked, and
 * gives way where one is configured. Its key lives as long as the process.
 */
@Configuration(proxyBeanMethods = false)
@DemoSignsIn
@Import(DemoSignIn.class)
class DemoIssuer {

    private static final String ACCESS_TOKEN = "at+jwt";
    private static final int KEY_BITS = 2048;

    @Bean
    FrontEnds frontEnds(Environment environment) {
        return new FrontEnds(environment);
    }

    @Bean
    AuthorizationServerSettings whereToSignIn() {
        return AuthorizationServerSettings.builder().build();
    }

    /** Made when somebody first signs in: it takes its time. */
    @Bean
    JWKSource<SecurityContext> signingKey() {
        SingletonSupplier<JWKSet> keys = SingletonSupplier.of(DemoIssuer::newKey);
        return (selector, _) -> selector.select(keys.obtain());
    }

    private static JWKSet newKey() {
        try {
            return new JWKSet(new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Left alone, access tokens would look like ID tokens. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> markedAccessTokens(AccessTokenRules rules) {
        return token -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getJwsHeader().type(ACCESS_TOKEN);
                token.getClaims()
                        .audience(List.of(rules.audience()))
                        .claim("client_id", token.getRegisteredClient().getClientId());
            }
        };
    }

    @Bean
    OAuth2TokenGenerator<?> tokens(
            JWKSource<SecurityContext> keys,
            OAuth2TokenCustomizer<JwtEncodingContext> markedAccessTokens,
            FrontEnds frontEnds) {
        JwtGenerator signed = new JwtGenerator(new NimbusJwtEncoder(keys));
        signed.setJwtCustomizer(markedAccessTokens);
        return new DelegatingOAuth2TokenGenerator(signed, new RenewedTokens(frontEnds));
    }

    @Bean
    JwtDecoder ownAccessTokens(JWKSource<SecurityContext> keys, AccessTokenRules rules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(ACCESS_TOKEN))))
                .build();
        decoder.setJwtValidator(token -> rules.of(addressOfThisService()).validate(token));
        return decoder;
    }

    /** How the document says that one signs in here. */
    @Bean
    SecurityScheme signInHere() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("People of the demo community sign in here; in the demo only. Access tokens are checked as"
                        + " RFC8725 asks.")
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/oauth2/authorize")
                                .tokenUrl("/oauth2/token")
                                .scopes(new Scopes().addString("openid", "Say who you are."))));
    }

    private static String addressOfThisService() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
