package city.novaaria.dreamocracy.identity;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Accepts access tokens of the configured issuer, and no others.
 *
 * <p>An ID token is no access token and is refused; the issuer is first asked for its keys when a token comes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dreamocracy.identity.issuer")
class AccessTokens {

    /** A request waits this long for the issuer at most, once to connect and once to read. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokenDecoder(IdentitySettings settings, AccessTokenRules rules, ObservationRegistry observations) {
        JwtDecoder decoder = new SupplierJwtDecoder(() -> ofIssuer(settings.requiredIssuer(), rules, observations));
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException unreachable) {
                // like keys that cannot be fetched: nothing is known about the token
                throw new JwtException("the issuer does not answer", unreachable);
            }
        };
    }

    private static JwtDecoder ofIssuer(String issuer, AccessTokenRules rules, ObservationRegistry observations) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        RestTemplate client = new RestTemplate(requests);
        // sends the trace of the request on
        client.setObservationRegistry(observations);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .validateType(false)
                .restOperations(client)
                .cache(new KeysOfTheIssuer())
                .build();
        decoder.setJwtValidator(rules.of(issuer));
        return decoder;
    }
}
