package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "spring.application.name=guardian-story") // a community of its own
class GuardianStoryOnH2Test extends GuardianStory {}
