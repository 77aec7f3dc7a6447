package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of Fen is not known whom to call; for the first evening Bram let that pass, as somebody was on call instead. */
@Component
@Profile("demo")
@Order(75)
class DemoWaivers implements DemoChapter {

    private static final Duration WAIVED_BEFORE = Duration.ofDays(1);

    private final RequestWaiver requesting;
    private final DecideWaiver deciding;

    DemoWaivers(RequestWaiver requesting, DecideWaiver deciding) {
        this.requesting = requesting;
        this.deciding = deciding;
    }

    @Override
    public void tell(DemoStory story) {
        story.ago(DemoSession.FIRST_EVENING.before(WAIVED_BEFORE), () -> {
            Waiver waiver = requesting.request(
                    story.as("celia"),
                    DemoSession.FIRST_EVENING.id(),
                    new NewWaiver(
                            Rules.SUPPORT_IS_AT_HAND.id(),
                            DemoIds.participant("fen"),
                            "Nobody in this city is to be called for this person.",
                            "The night worker of the house is on call until noon.",
                            null));
            deciding.vote(
                            story.as("bram"),
                            waiver.id(),
                            new NewWaiverVote(WaiverVote.Choice.APPROVE, "Somebody is on call the whole night."))
                    .orRefuse();
        });
    }
}
