package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(
        properties = {
            "spring.application.name=silence", // a context, and so a community, of its own
            "dreamocracy.limits.calls=1000000",
            "dreamocracy.limits.strangers=1000000",
            "dreamocracy.limits.ways-out=1000000"
        })
class SilenceOnH2Test extends Silence {}
