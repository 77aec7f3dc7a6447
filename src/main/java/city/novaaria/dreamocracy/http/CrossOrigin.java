package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Which web front ends may call the API from another origin; they send tokens, never cookies. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    @Bean
    CorsFilter corsFilter(HttpSettings settings, ProblemWriter problems) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOriginPatterns(settings.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept",
                "If-Match",
                "If-None-Match",
                RetryHeaders.IDEMPOTENCY_KEY,
                "Last-Event-ID",
                "traceparent",
                "tracestate"));
        rules.setExposedHeaders(List.of(
                "ETag",
                "Link",
                "Location",
                RetryHeaders.IDEMPOTENCY_REPLAYED,
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "Deprecation",
                "Sunset",
                "WWW-Authenticate",
                ApiHeaders.REQUEST_ID));
        rules.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        // not the pages, which are forms and not for others to fill in
        for (String path : List.of(
                "/api/**", "/v3/api-docs/**", "/problems/**", "/oauth2/token", "/userinfo", "/.well-known/**")) {
            source.registerCorsConfiguration(path, rules);
        }
        CorsFilter filter = new CorsFilter(source);
        filter.setCorsProcessor(new Refusing(problems));
        return filter;
    }

    /** Refuses foreign origins as everything else is refused. */
    private static final class Refusing extends DefaultCorsProcessor {

        private final ProblemWriter problems;

        Refusing(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            if (response instanceof ServletServerHttpResponse servlet) {
                problems.write(servlet.getServletResponse(), EdgeProblem.ORIGIN_NOT_ALLOWED);
            }
        }
    }
}
