package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An ethicist suspends an approval; what listens stops in the same transaction. */
@Component
class SuspendApproval {

    private final EthicsReviews reviews;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    SuspendApproval(EthicsReviews reviews, ServerClock clock, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public EthicsReview suspend(Caller caller, ReviewId id, NewSuspension request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Actor actor = Actor.of(caller, review.sanctuaryId());
        ReviewEvent suspended = review.suspend(actor, request.reason(), request.reach(), clock.now());
        EthicsReview saved = reviews.saveAndFlush(review);
        events.publishEvent(suspended);
        return saved;
    }
}
