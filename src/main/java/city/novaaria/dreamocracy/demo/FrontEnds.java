package city.novaaria.dreamocracy.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The front ends that people may sign in from: Swagger UI, and what listens on this machine; none keeps a secret. */
class FrontEnds implements RegisteredClientRepository {

    private static final String SWAGGER_UI = "swagger-ui";
    private static final String LOCAL = "local-front-end";
    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration ACCESS_TOKEN = Duration.ofMinutes(10);
    private static final Duration REFRESH_TOKEN = Duration.ofHours(8);

    private final Environment environment;

    FrontEnds(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return switch (id) {
            case SWAGGER_UI -> frontEnd(id, pagesOfSwaggerUi());
            // any port of the loopback address counts (RFC 8252, 7.3)
            case LOCAL -> frontEnd(id, List.of("http://127.0.0.1/callback"));
            default -> null;
        };
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return findById(clientId);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("front ends do not register themselves");
    }

    /** The port is known only once the service listens. */
    private List<String> pagesOfSwaggerUi() {
        String port = environment.getRequiredProperty("local.server.port");
        return Stream.of("localhost", "127.0.0.1")
                .map(host -> "http://" + host + ":" + port + "/swagger-ui/oauth2-redirect.html")
                .toList();
    }

    private static RegisteredClient frontEnd(String id, List<String> redirects) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(redirects))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(ACCESS_TOKEN)
                        .refreshTokenTimeToLive(REFRESH_TOKEN)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }
}
