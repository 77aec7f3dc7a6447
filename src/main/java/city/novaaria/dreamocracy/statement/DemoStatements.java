package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoPlace;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoSession.Stage;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.statement.NewStatements.ObservedOfAll;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who accompanied a dream states of everybody that nothing was observed. */
@Component
@Profile("demo")
@Order(85)
class DemoStatements implements DemoChapter {

    private static final Duration STATED_AFTER = Duration.ofHours(1);

    private final SignStatements signing;

    DemoStatements(SignStatements signing) {
        this.signing = signing;
    }

    @Override
    public void tell(DemoStory story) {
        DemoSession.thatReached(Stage.SEEN_OFF)
                .forEach(session -> story.ago(
                        session.after(STATED_AFTER),
                        () -> signing.sign(
                                story.as(Objects.requireNonNull(session.facilitator())),
                                session.id(),
                                new NewStatements(
                                        session.present().stream()
                                                .map(DemoPlace::enrollment)
                                                .toList(),
                                        ObservedOfAll.NONE))));
    }
}
