package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.http.ForDevices;
import city.novaaria.dreamocracy.http.MarkedHandlers;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.limits.Limits;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may reach a route at all; what they may do there, each use case decides with the {@link Caller}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class ApiSecurity {

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    /** What anybody reads outside of the API. */
    private static final String[] PAGES = {
        "/problems",
        "/problems/*",
        "/charter",
        "/policy-profiles/*",
        "/ethics-notes",
        "/ethics-notes/*",
        "/media/*",
        "/media/*/thumbnail",
        "/sanctuaries/*/programme.ics",
        "/sanctuaries/*/annual-reports/*",
        "/calendars/*",
        "/pages.css"
    };

    /** A dozen inner steps of every request that nobody asks about. */
    @Bean
    SecurityObservationSettings noObservationsOfSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            ProblemWriter problems,
            Limits limits,
            PageSecurity pages,
            MarkedHandlers handlers,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<DeviceSignIn> devices,
            ObjectProvider<UserDetailsService> demoPeople) {
        AsNobodyKnown refusal = new AsNobodyKnown(handlers, counted(problems, limits));
        http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                "/",
                                "/error",
                                "/livez",
                                "/readyz",
                                "/swagger-ui.html",
                                "/swagger-ui/**",
                                "/v3/api-docs",
                                "/v3/api-docs.yaml",
                                "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PAGES)
                        .permitAll()
                        .requestMatchers(request ->
                                request.isUserInRole(Limits.DEVICE) != handlers.handle(request, ForDevices.class))
                        .denyAll()
                        .requestMatchers(request -> handlers.handle(request, OpenToAnybody.class))
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                // no cookie is ever accepted as proof of who is calling, so there is nothing to forge across sites
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .addFilterBefore(refusal, BearerTokenAuthenticationFilter.class)
                .addFilterAfter(limits, AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(refusal, API)
                        .defaultAuthenticationEntryPointFor(notFound(problems, limits), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(problems))
                .headers(pages::headers);
        if (tokens.getIfAvailable() != null) {
            http.authenticationProvider(new DeviceSecrets(devices));
            http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(refusal)
                    .accessDeniedHandler(problems)
                    .withObjectPostProcessor(answerAlsoWhenTheIssuerDoesNot(refusal)));
        }
        if (demoPeople.getIfAvailable() != null) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusal));
        }
        return http.build();
    }

    /** Signing in would not help who looks for an address that does not exist. */
    private static AuthenticationEntryPoint notFound(ProblemWriter problems, Limits limits) {
        return (request, response, _) -> {
            if (limits.grants(request, response)) {
                problems.notFound(request, response);
            }
        };
    }

    /** Who cannot sign in is refused before anybody is known to count the request against. */
    private static AuthenticationEntryPoint counted(ProblemWriter problems, Limits limits) {
        return (request, response, refused) -> {
            if (limits.grants(request, response)) {
                problems.commence(request, response, refused);
            }
        };
    }

    /** Without it, keys that cannot be fetched would end the request as a fault of this service. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerAlsoWhenTheIssuerDoesNot(
            AuthenticationEntryPoint refusal) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusal::commence);
                return filter;
            }
        };
    }
}
