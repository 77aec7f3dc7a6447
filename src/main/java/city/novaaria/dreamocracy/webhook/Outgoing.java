package city.novaaria.dreamocracy.webhook;

import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** How this service calls others. */
@Configuration(proxyBeanMethods = false)
class Outgoing {

    /** To connect, to hand over and to answer, all together. */
    private static final Duration WHOLE = Duration.ofSeconds(10);

    @Bean
    @Lazy
    CallReceivers callReceivers(WebhookSettings settings) {
        return new CallReceivers(
                new PublicAddresses(SystemDefaultDnsResolver.INSTANCE, settings.loopback()), settings.senders(), WHOLE);
    }
}
