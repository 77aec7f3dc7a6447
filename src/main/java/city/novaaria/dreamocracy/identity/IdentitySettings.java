package city.novaaria.dreamocracy.identity;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in.
 *
 * @param issuer the OpenID Connect issuer whose access tokens count; no Bearer token counts without one
 * @param audience what access tokens must be issued for
 * @param cityStewards the subjects that may found sanctuaries
 */
@ConfigurationProperties("dreamocracy.identity")
record IdentitySettings(
        @Nullable String issuer,
        @DefaultValue("dream-api") String audience,
        @DefaultValue Set<String> cityStewards) {

    String requiredIssuer() {
        return Objects.requireNonNull(issuer, "dreamocracy.identity.issuer");
    }

    @Override
    public String toString() {
        return "IdentitySettings";
    }
}
