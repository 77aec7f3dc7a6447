package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.dreamscape.DreamscapeEvent;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the ethicists have said so far: two approvals that are in force, and one review that waits for a second vote. */
@Component
@Profile("demo")
@Order(50)
class DemoReviews implements DemoChapter {

    private static final String WEAVER = "mira";

    private final EthicsReviews reviews;
    private final Panels panels;
    private final DreamscapeLibrary dreamscapes;

    DemoReviews(EthicsReviews reviews, Panels panels, DreamscapeLibrary dreamscapes) {
        this.reviews = reviews;
        this.panels = panels;
        this.dreamscapes = dreamscapes;
    }

    @Override
    public void tell(Instant now) {
        EthicsReview evening = opened(
                "01930000-0000-7000-8000-000000000501",
                "01930000-0000-7000-8000-000000000411",
                now.minus(Duration.ofDays(40)));
        approved(
                evening,
                "tariq",
                "The water stays shallow, everybody can leave it at any time, and the text says so.",
                now.minus(Duration.ofDays(38)));
        EthicsReview storm = opened(
                "01930000-0000-7000-8000-000000000502",
                "01930000-0000-7000-8000-000000000412",
                now.minus(Duration.ofDays(20)));
        approved(
                storm,
                "ilse",
                "Both fears are met from a distance, and there is a day to think it over.",
                now.minus(Duration.ofDays(18)));
        EthicsReview tide = opened(
                "01930000-0000-7000-8000-000000000503",
                "01930000-0000-7000-8000-000000000421",
                now.minus(Duration.ofDays(40)));
        approved(
                tide,
                "bram",
                "Slow breathing is offered and not asked for; I see nothing that could overwhelm.",
                now.minus(Duration.ofDays(37)));
    }

    private EthicsReview opened(String id, String version, Instant at) {
        FrozenVersion frozen =
                dreamscapes.frozen(new VersionId(UUID.fromString(version))).orElseThrow();
        EthicsReview review = new EthicsReview(
                new ReviewId(UUID.fromString(id)),
                new DreamscapeEvent.Submitted(
                        frozen.id(),
                        frozen.dreamscape(),
                        frozen.sanctuary(),
                        frozen.number(),
                        WEAVER,
                        frozen.intensity(),
                        frozen.modality(),
                        frozen.facts().population(),
                        frozen.facts().usesFears(),
                        frozen.facts().contentSha256(),
                        frozen.facts().disclosureSha256(),
                        new Actor(WEAVER, ActingAs.WEAVER),
                        at));
        return reviews.save(review);
    }

    private void approved(EthicsReview review, String ethicist, String rationale, Instant at) {
        Party party = new Party(ethicist, true, false);
        Panel panel = panels.of(review);
        review.declare(party, false, "I have no part in this dreamscape.", panel, at.minus(Duration.ofHours(2)));
        EthicsReview.Ballot ballot = new EthicsReview.Ballot(
                Vote.APPROVE,
                rationale,
                List.of(),
                panel.policy().tier(review.intensity()).approvalMaxAge());
        review.vote(party, ballot, panel, at);
        if (review.approved()) {
            dreamscapes.publish(review.versionId(), Actor.service(), at);
        }
    }
}
