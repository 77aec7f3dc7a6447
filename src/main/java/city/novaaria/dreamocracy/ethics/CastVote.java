package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An independent ethicist votes; the vote that reaches the quorum decides, and what follows happens with it. */
@Component
class CastVote {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final DreamscapeLibrary dreamscapes;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    CastVote(
            EthicsReviews reviews,
            Panels panels,
            DreamscapeLibrary dreamscapes,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.panels = panels;
        this.dreamscapes = dreamscapes;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public EthicsReview cast(Caller caller, ReviewId id, NewVote request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Panel panel = panels.of(review);
        EthicsReview.Ballot ballot =
                request.ballot(panel.policy().tier(review.intensity()).approvalMaxAge());
        Actor actor = Actor.of(caller, review.sanctuaryId());
        Optional<ReviewEvent> decision = review.vote(actor, ballot, panel, clock.now());
        EthicsReview voted = reviews.saveAndFlush(review);
        decision.ifPresent(event -> settle(voted, event));
        return voted;
    }

    private void settle(EthicsReview review, ReviewEvent decision) {
        if (decision instanceof ReviewEvent.Approved) {
            dreamscapes.publish(review.versionId());
            reviews.lockInForceBefore(review.dreamscapeId(), review.dreamscapeVersion())
                    .forEach(EthicsReview::supersede);
        }
        events.publishEvent(decision);
    }
}
