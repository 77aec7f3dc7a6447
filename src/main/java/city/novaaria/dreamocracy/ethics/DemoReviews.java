package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the ethicists have said so far: two approvals that are in force, and one review that waits for a second vote. */
@Component
@Profile("demo")
@Order(50)
class DemoReviews implements DemoChapter {

    private static final Duration TO_THINK = Duration.ofHours(2);

    private final DeclareInterests declaring;
    private final CastVote voting;

    DemoReviews(DeclareInterests declaring, CastVote voting) {
        this.declaring = declaring;
        this.voting = voting;
    }

    @Override
    public void tell(DemoStory story) {
        approve(
                story,
                DemoIds.REVIEW_OF_THE_EVENING,
                "tariq",
                38,
                "The water stays shallow, everybody can leave it at any time, and the text says so.");
        approve(
                story,
                DemoIds.REVIEW_OF_THE_TIDE,
                "bram",
                37,
                "Slow breathing is offered and not asked for; I see nothing that could overwhelm.");
        approve(
                story,
                DemoIds.REVIEW_OF_THE_STORM,
                "ilse",
                18,
                "Both fears are met from a distance, and there is a day to think it over.");
    }

    private void approve(DemoStory story, UUID id, String ethicist, int daysAgo, String rationale) {
        ReviewId review = new ReviewId(id);
        story.ago(
                Duration.ofDays(daysAgo).plus(TO_THINK),
                () -> declaring
                        .declare(
                                story.as(ethicist),
                                review,
                                new NewDeclaration(false, "I have no part in this dreamscape."))
                        .orRefuse());
        story.daysAgo(
                daysAgo,
                () -> voting.cast(story.as(ethicist), review, new NewVote(Vote.APPROVE, rationale, null, null))
                        .orRefuse());
    }
}
