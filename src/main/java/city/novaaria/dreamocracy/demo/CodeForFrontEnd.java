package city.novaaria.dreamocracy.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends people back to their front end with a code, and forgets them.
 *
 * <p>The next sign-in asks for a name again: who tries the demo out is several people in turn.
 */
class CodeForFrontEnd implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        UriComponentsBuilder back = UriComponentsBuilder.fromUriString(Objects.requireNonNull(granted.getRedirectUri()))
                .queryParam(
                        "code",
                        Objects.requireNonNull(granted.getAuthorizationCode()).getTokenValue());
        if (granted.getState() != null) {
            back.queryParam("state", UriUtils.encode(granted.getState(), StandardCharsets.UTF_8));
        }
        request.getSession().invalidate();
        response.sendRedirect(back.build(true).toUriString());
    }
}
