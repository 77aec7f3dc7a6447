package city.novaaria.dreamocracy.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What may be called from here.
 *
 * @param hosts the names of the hosts that webhooks may have; none by default
 * @param loopback whether they may also be on this machine, and unencrypted; for trying out
 * @param key what the secrets of webhooks are encrypted with; random at every start when left out, so that webhooks end with
 *     the process
 * @param senders how many of them are called at once by one instance; each is called once at a time
 */
@Validated
@ConfigurationProperties("dreamocracy.webhooks")
record WebhookSettings(
        @DefaultValue List<@Pattern(regexp = WebhookSettings.HOST) String> hosts,
        @DefaultValue("false") boolean loopback,
        @Nullable String key,
        @DefaultValue("16") @Min(1) @Max(200) int senders) {

    /** A name, and no address: the last part of a name has a letter first. */
    static final String HOST = "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$";

    WebhookSettings {
        hosts = List.copyOf(hosts);
    }

    @Override
    public String toString() {
        return "WebhookSettings";
    }
}
