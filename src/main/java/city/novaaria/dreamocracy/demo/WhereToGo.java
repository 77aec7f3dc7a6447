package city.novaaria.dreamocracy.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo what to open, as the last line of the start. */
@Component
@Profile("demo")
class WhereToGo {

    private static final Logger LOG = LoggerFactory.getLogger(WhereToGo.class);

    private final Environment environment;

    WhereToGo(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        String port = environment.getProperty("local.server.port", "8080");
        LOG.info("""
                Nova Aria is open.
                  The API:        http://localhost:{}/swagger-ui.html
                  The rules:      http://localhost:{}/charter
                  Sign in as mira, kade, celia, tariq, jun, noor, vesna, aya or another of the people in the README; the password is nova-aria.
                  To begin anew, stop the service and delete ./data.""", port, port);
    }
}
