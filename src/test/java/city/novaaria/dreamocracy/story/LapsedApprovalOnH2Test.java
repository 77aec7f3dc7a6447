package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.test.context.TestPropertySource;

@OnH2
@TestPropertySource(properties = "spring.application.name=lapsed-approval") // it moves the clock
class LapsedApprovalOnH2Test extends LapsedApproval {}
