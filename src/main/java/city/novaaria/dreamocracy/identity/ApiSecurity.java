package city.novaaria.dreamocracy.identity;

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
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Who may reach a route at all; what they may do there, each use case decides with the {@link Caller}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class ApiSecurity {

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            ProblemWriter problems,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<UserDetailsService> demoPeople) {
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
                        .requestMatchers(HttpMethod.POST, "/api/v1/fears", "/api/v1/fear-withdrawals")
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
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                // handlers name what may be kept; what names nothing must not be stored
                .headers(Customizer.withDefaults());
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .withObjectPostProcessor(answerAlsoWhenTheIssuerDoesNot(problems)));
        }
        if (demoPeople.getIfAvailable() != null) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(problems));
        }
        return http.build();
    }

    /** Without it, keys that cannot be fetched would end the request as a fault of this service. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerAlsoWhenTheIssuerDoesNot(
            ProblemWriter problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }
}
