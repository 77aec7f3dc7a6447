package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "spring.application.name=examples") // a context, and so a community, of its own
class ExamplesOnH2Test extends ExamplesTest {}
