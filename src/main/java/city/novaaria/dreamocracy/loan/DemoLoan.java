package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.gathering.RegistrationId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Kade lent a lace to Fen, who had learnt in the library how it is worn. */
@Component
@Profile("demo")
@Order(103)
class DemoLoan implements DemoChapter {

    private final LendLaces lending;

    DemoLoan(LendLaces lending) {
        this.lending = lending;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> {
            story.name(DemoIds.LOAN_OF_A_LACE);
            lending.lend(
                    story.as("kade"),
                    new NewLoan(
                            new LaceDeviceId(DemoIds.lace(5)),
                            new RegistrationId(DemoIds.registration(6)),
                            story.now().plus(Duration.ofDays(30))));
        });
    }
}
