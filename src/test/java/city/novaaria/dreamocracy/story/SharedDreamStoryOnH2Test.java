package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "spring.application.name=shared-dream") // whoever just dreamt may not dream strongly
class SharedDreamStoryOnH2Test extends SharedDreamStory {}
