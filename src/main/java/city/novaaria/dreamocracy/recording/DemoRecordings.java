package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Vesna and Kade have agreed to be recorded where people dream; with Noor's yes everybody there has. */
@Component
@Profile("demo")
@Order(85)
class DemoRecordings implements DemoChapter {

    private static final Duration SAID_BEFORE = Duration.ofHours(2);

    private final AgreeToRecording agreeing;

    DemoRecordings(AgreeToRecording agreeing) {
        this.agreeing = agreeing;
    }

    @Override
    public void tell(DemoStory story) {
        story.ago(DemoSession.DREAMING.before(SAID_BEFORE), () -> {
            agree(story, "vesna", DemoIds.WHAT_VESNA_SAYS_OF_RECORDERS);
            agree(story, "kade", DemoIds.WHAT_KADE_SAYS_OF_RECORDERS);
        });
    }

    private void agree(DemoStory story, String who, UUID id) {
        story.name(id);
        agreeing.agree(story.as(who), DemoSession.DREAMING.id());
    }
}
