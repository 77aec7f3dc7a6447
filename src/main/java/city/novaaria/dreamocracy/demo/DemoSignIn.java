package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.identity.PageSecurity;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import city.novaaria.dreamocracy.problems.TooManyTries;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ErrorAuthenticationFailureHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The pages and endpoints of {@link DemoIssuer}: the only part of the service that keeps a session. */
class DemoSignIn {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher LOGIN = PATHS.matcher("/login");
    private static final RequestMatcher FOR_FRONT_ENDS = new OrRequestMatcher(
            PATHS.matcher("/oauth2/token"), PATHS.matcher("/oauth2/introspect"), PATHS.matcher("/oauth2/revoke"));
    private static final AuthenticationFailureHandler OAUTH_ERRORS = new OAuth2ErrorAuthenticationFailureHandler();

    @Bean
    @Order(1)
    SecurityFilterChain signIn(HttpSecurity http, ProblemWriter problems, PageSecurity pages, FrontEnds frontEnds) {
        RenewedTokens renewedTokens = new RenewedTokens(frontEnds);
        pages.ofStrangers(http);
        OAuth2AuthorizationServerConfigurer issuer = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(new OrRequestMatcher(issuer.getEndpointsMatcher(), LOGIN))
                .with(
                        issuer,
                        server -> server.oidc(Customizer.withDefaults())
                                .clientAuthentication(frontEnd -> frontEnd.authenticationConverter(renewedTokens)
                                        .authenticationProvider(renewedTokens))
                                .authorizationEndpoint(
                                        endpoint -> endpoint.authorizationResponseHandler(new CodeForFrontEnd())))
                .oauth2ResourceServer(
                        userInfo -> userInfo.jwt(Customizer.withDefaults()).authenticationEntryPoint(problems))
                .exceptionHandling(refusals ->
                        refusals.defaultAuthenticationEntryPointFor(DemoSignIn::refuseFrontEnd, FOR_FRONT_ENDS))
                .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                .cors(Customizer.withDefaults())
                .formLogin(form ->
                        form.loginPage("/login").permitAll().withObjectPostProcessor(tellingTooManyTries(problems)))
                .build();
    }

    /** The page itself only knows that something was wrong. */
    private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> tellingTooManyTries(
            ProblemWriter problems) {
        AuthenticationFailureHandler wrong = new SimpleUrlAuthenticationFailureHandler("/login?error");
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, refused) -> {
                    if (refused instanceof TooManyTries) {
                        problems.commence(request, response, refused);
                    } else {
                        wrong.onAuthenticationFailure(request, response, refused);
                    }
                });
                return filter;
            }
        };
    }

    /** The library would answer with an empty body who does not even try to say which front end it is. */
    private static void refuseFrontEnd(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        OAUTH_ERRORS.onAuthenticationFailure(
                request, response, new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
    }
}
