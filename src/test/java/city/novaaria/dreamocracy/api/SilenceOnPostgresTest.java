package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(
        properties = {
            "spring.application.name=silence", // a context, and so a community, of its own
            "dreamocracy.limits.calls=1000000",
            "dreamocracy.limits.strangers=1000000",
            "dreamocracy.limits.ways-out=1000000"
        })
class SilenceOnPostgresTest extends Silence {}
