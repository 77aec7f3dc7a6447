package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoPlace;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoSession.Stage;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Celia asked everybody after the first evening how they were; Lia's day after yesterday's tide was over an hour ago. */
@Component
@Profile("demo")
@Order(90)
class DemoAftercare implements DemoChapter {

    private static final Duration ASKED_AFTER = Duration.ofHours(27);

    private final AskAfterwards asking;

    DemoAftercare(AskAfterwards asking) {
        this.asking = asking;
    }

    @Override
    public void tell(DemoStory story) {
        DemoSession.thatReached(Stage.CLOSED)
                .forEach(session -> story.ago(
                        session.after(ASKED_AFTER), () -> session.present().forEach(place -> ask(story, place))));
    }

    private void ask(DemoStory story, DemoPlace place) {
        asking.attempt(story.as("celia"), new CheckInId(place.checkIn()), new NewAttempt(Attempt.Outcome.DONE, false));
    }
}
