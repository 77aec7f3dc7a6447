package city.novaaria.dreamocracy.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Renews access tokens for front ends that keep no secret: the refresh token is the proof, and counts once.
 *
 * <p>The library gives such front ends none, although RFC 9700 lets them have one that is replaced at each use. No bean of
 * these types may exist, or all of the service would use it.
 */
class RenewedTokens
        implements OAuth2TokenGenerator<OAuth2RefreshToken>, AuthenticationConverter, AuthenticationProvider {

    private static final Map<String, Object> RENEWAL =
            Map.of(OAuth2ParameterNames.GRANT_TYPE, AuthorizationGrantType.REFRESH_TOKEN.getValue());

    private final OAuth2RefreshTokenGenerator library = new OAuth2RefreshTokenGenerator();
    private final RegisteredClientRepository frontEnds;

    RenewedTokens(RegisteredClientRepository frontEnds) {
        this.frontEnds = frontEnds;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        return library.generate(DefaultOAuth2TokenContext.builder()
                .registeredClient(context.getRegisteredClient())
                .tokenType(context.getTokenType())
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build());
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        boolean renewal = AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        return renewal && names != null && names.length == 1
                ? new OAuth2ClientAuthenticationToken(names[0], ClientAuthenticationMethod.NONE, null, RENEWAL)
                : null;
    }

    /** Which front end asks; whether the token is its own is looked at afterwards. */
    @Override
    public @Nullable Authentication authenticate(Authentication asking) {
        var frontEnd = (OAuth2ClientAuthenticationToken) asking;
        if (!frontEnd.getAdditionalParameters().equals(RENEWAL)) {
            return null;
        }
        RegisteredClient known = frontEnds.findByClientId(frontEnd.getName());
        if (known == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
