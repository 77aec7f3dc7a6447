package city.novaaria.dreamocracy.identity;

import city.novaaria.dreamocracy.limits.Limits;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.CorsFilter;

/** What every page has in common, whoever shows it: its headers, and that each request for it counts. */
@Component
public class PageSecurity {

    /** Swagger UI sets styles from its scripts and draws its icons from data. */
    private static final String OWN_PAGES_ONLY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Limits limits;

    PageSecurity(Limits limits) {
        this.limits = limits;
    }

    /** Handlers name what may be kept; what names nothing must not be stored. */
    void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES_ONLY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    /** For pages where nobody is signed in yet: what is asked there counts before anything else is done. */
    public void ofStrangers(HttpSecurity http) {
        http.headers(this::headers).addFilterAfter(limits, CorsFilter.class);
    }
}
