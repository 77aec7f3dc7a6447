package city.novaaria.dreamocracy.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the HTTP edge.
 *
 * @param allowedOrigins origins of web front ends that may call the API; patterns such as {@code http://localhost:[*]}
 * @param proxies addresses and networks, such as {@code 10.0.0.0/8}, whose forwarded headers are believed; none by default
 * @param cursorKey signs page cursors; random at every start when left out, so that cursors end with the process
 */
@ConfigurationProperties("dreamocracy.http")
record HttpSettings(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> proxies,
        @Nullable String cursorKey) {

    @Override
    public String toString() {
        return "HttpSettings";
    }
}
