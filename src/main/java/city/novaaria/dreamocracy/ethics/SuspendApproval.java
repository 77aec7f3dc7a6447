package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An ethicist suspends an approval; what listens stops in the same transaction. */
@Component
class SuspendApproval {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final ServerClock clock;

    SuspendApproval(EthicsReviews reviews, Panels panels, ServerClock clock) {
        this.reviews = reviews;
        this.panels = panels;
        this.clock = clock;
    }

    @Transactional
    public EthicsReview suspend(Caller caller, ReviewId id, NewSuspension request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Party party = panels.of(review).party(caller, review);
        review.suspend(party, request.reason(), request.reach(), clock.now());
        return reviews.saveAndFlush(review);
    }
}
