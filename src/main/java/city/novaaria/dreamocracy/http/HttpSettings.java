package city.novaaria.dreamocracy.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the HTTP edge.
 *
 * @param cursorKey signs page cursors; random at every start when left out, so that cursors end with the process
 */
@ConfigurationProperties("dreamocracy.http")
record HttpSettings(@Nullable String cursorKey) {

    @Override
    public String toString() {
        return "HttpSettings";
    }
}
