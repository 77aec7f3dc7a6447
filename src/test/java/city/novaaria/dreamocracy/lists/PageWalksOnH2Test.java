package city.novaaria.dreamocracy.lists;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "spring.application.name=page-walks") // a community of its own
class PageWalksOnH2Test extends PageWalks {}
