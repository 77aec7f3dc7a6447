package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.test.context.TestPropertySource;

@OnPostgres
@TestPropertySource(properties = "spring.application.name=lapsed-approval") // it moves the clock
class LapsedApprovalOnPostgresTest extends LapsedApproval {}
