package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(properties = "spring.application.name=shared-dream") // whoever just dreamt may not dream strongly
class SharedDreamStoryOnPostgresTest extends SharedDreamStory {}
