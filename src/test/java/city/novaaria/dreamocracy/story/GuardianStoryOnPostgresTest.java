package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(properties = "spring.application.name=guardian-story") // a community of its own
class GuardianStoryOnPostgresTest extends GuardianStory {}
