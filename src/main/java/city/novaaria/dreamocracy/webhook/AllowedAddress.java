package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Says where a webhook may be: at a host that the operator has named, encrypted, and at the port for that. */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class AllowedAddress {

    private static final Set<Integer> HTTPS_PORTS = Set.of(-1, 443);
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

    private final WebhookSettings settings;

    AllowedAddress(WebhookSettings settings) {
        this.settings = settings;
    }

    void check(String written) {
        if (!allows(written)) {
            throw Refused.unprocessable(FieldError.at("#/url", "AddressNotAllowed", "webhook-address"));
        }
    }

    /** Also asked before each sending: an operator may have taken the host out meanwhile. */
    boolean allows(String written) {
        try {
            URI url = new URI(written);
            String host = url.getHost();
            if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
                return false;
            }
            boolean secure = "https".equals(url.getScheme())
                    && HTTPS_PORTS.contains(url.getPort())
                    && settings.hosts().contains(host.toLowerCase(Locale.ROOT));
            return secure || (settings.loopback() && "http".equals(url.getScheme()) && HERE.contains(host));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
