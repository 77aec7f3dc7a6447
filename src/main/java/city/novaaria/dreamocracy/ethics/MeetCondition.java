package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver shows that a condition is met, and an ethicist verifies it. */
@Component
class MeetCondition {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final ServerClock clock;

    MeetCondition(EthicsReviews reviews, Panels panels, ServerClock clock) {
        this.reviews = reviews;
        this.panels = panels;
        this.clock = clock;
    }

    @Transactional
    public EthicsReview giveEvidence(Caller caller, ReviewId id, ConditionId condition, String evidence) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        if (!caller.is(review.author())) {
            caller.mustHold(review.sanctuaryId(), Role.WEAVER);
        }
        review.giveEvidence(panels.of(review).party(caller, review), condition, evidence, clock.now());
        return reviews.saveAndFlush(review);
    }

    @Transactional
    public CharterDecision<EthicsReview> verify(Caller caller, ReviewId id, ConditionId condition, Verification found) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Panel panel = panels.of(review);
        CharterDecision<EthicsReview> verified =
                review.verify(panel.party(caller, review), condition, found, panel, clock.now());
        reviews.saveAndFlush(review);
        return verified;
    }
}
