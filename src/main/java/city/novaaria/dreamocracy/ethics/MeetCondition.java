package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver shows that a condition is met, and an ethicist verifies it. */
@Component
class MeetCondition {

    private final EthicsReviews reviews;
    private final ServerClock clock;

    MeetCondition(EthicsReviews reviews, ServerClock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Transactional
    public EthicsReview giveEvidence(Caller caller, ReviewId id, ConditionId condition, String evidence) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        if (!caller.is(review.author())) {
            caller.mustHold(review.sanctuaryId(), Role.WEAVER);
        }
        review.giveEvidence(Party.of(caller, review.sanctuaryId()), condition, evidence, clock.now());
        return reviews.saveAndFlush(review);
    }

    @Transactional
    public EthicsReview verify(Caller caller, ReviewId id, ConditionId condition, boolean accepted) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        review.verify(Party.of(caller, review.sanctuaryId()), condition, accepted, clock.now());
        return reviews.saveAndFlush(review);
    }
}
