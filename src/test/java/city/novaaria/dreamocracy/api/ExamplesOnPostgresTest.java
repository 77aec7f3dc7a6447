package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(properties = "spring.application.name=examples") // a context, and so a community, of its own
class ExamplesOnPostgresTest extends ExamplesTest {}
