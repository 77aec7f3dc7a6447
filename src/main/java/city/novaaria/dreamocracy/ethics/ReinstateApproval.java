package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second, independent ethicist lets a suspended approval hold again. */
@Component
class ReinstateApproval {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    ReinstateApproval(EthicsReviews reviews, Panels panels, ServerClock clock, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.panels = panels;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public EthicsReview reinstate(Caller caller, ReviewId id, NewReinstatement request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Actor actor = Actor.of(caller, review.sanctuaryId());
        ReviewEvent reinstated =
                review.reinstate(actor, request.reason(), request.reconsentRequired(), panels.of(review), clock.now());
        EthicsReview saved = reviews.saveAndFlush(review);
        events.publishEvent(reinstated);
        return saved;
    }
}
