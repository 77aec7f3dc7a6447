package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "spring.application.name=own-limits") // a community of its own
class OwnLimitsOnH2Test extends OwnLimits {}
