package city.novaaria.dreamocracy.lists;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(properties = "spring.application.name=page-walks") // a community of its own
class PageWalksOnPostgresTest extends PageWalks {}
