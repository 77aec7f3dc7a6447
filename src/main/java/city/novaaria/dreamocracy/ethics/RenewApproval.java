package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An independent ethicist lets an approval last anew that ends soon, or has lapsed. */
@Component
class RenewApproval {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final ServerClock clock;

    RenewApproval(EthicsReviews reviews, Panels panels, ServerClock clock) {
        this.reviews = reviews;
        this.panels = panels;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<EthicsReview> renew(Caller caller, ReviewId id, NewRenewal request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Panel panel = panels.of(review);
        EthicsReview.Continuation said =
                request.upTo(panel.policy().tier(review.intensity()).approvalMaxAge());
        CharterDecision<EthicsReview> renewed = review.renew(panel.party(caller, review), said, panel, clock.now());
        reviews.saveAndFlush(review);
        return renewed;
    }
}
