package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Says where a webhook may be: at a host that the operator has named, encrypted, and at the port for that. */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class AllowedAddress {

    /** As {@link URI} says that no port is named. */
    private static final int NONE = -1;

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("https", 443, "http", 80);
    private static final Set<Integer> HTTPS_PORTS = Set.of(NONE, 443);
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

    private final WebhookSettings settings;

    AllowedAddress(WebhookSettings settings) {
        this.settings = settings;
    }

    /** The address as it is kept and compared: one spelling for all that lead to the same place. */
    String mustBeAllowed(String written) {
        return allowed(written)
                .map(AllowedAddress::plainly)
                .orElseThrow(
                        () -> Refused.unprocessable(FieldError.at("#/url", "AddressNotAllowed", "webhook-address")));
    }

    /** Also asked before each sending: an operator may have taken the host out meanwhile. */
    boolean allows(String written) {
        return allowed(written).isPresent();
    }

    private Optional<URI> allowed(String written) {
        try {
            URI url = new URI(written);
            return Optional.of(url).filter(this::isAllowed);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return false;
        }
        String host = lower(url.getHost());
        return switch (lower(url.getScheme())) {
            case "https" ->
                HTTPS_PORTS.contains(url.getPort()) && settings.hosts().contains(host);
            case "http" -> settings.loopback() && HERE.contains(host) && isPort(url.getPort());
            default -> false;
        };
    }

    private static boolean isPort(int port) {
        return port == NONE || (port >= 1 && port <= 65_535);
    }

    /** Nothing in it is decoded: only what every receiver takes for the same. */
    private static String plainly(URI url) {
        String scheme = lower(url.getScheme());
        URI normal = url.normalize();
        String path = normal.getRawPath().isEmpty() ? "/" : normal.getRawPath();
        String query = url.getRawQuery();
        return scheme
                + "://"
                + lower(url.getHost())
                + (url.getPort() == NONE || DEFAULT_PORTS.getOrDefault(scheme, NONE) == url.getPort()
                        ? ""
                        : ":" + url.getPort())
                + path
                + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
