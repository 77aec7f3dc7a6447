package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second, independent ethicist lets a suspended approval hold again, or ends it for good. */
@Component
class ReinstateApproval {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final DreamscapeLibrary dreamscapes;
    private final ServerClock clock;

    ReinstateApproval(EthicsReviews reviews, Panels panels, DreamscapeLibrary dreamscapes, ServerClock clock) {
        this.reviews = reviews;
        this.panels = panels;
        this.dreamscapes = dreamscapes;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<EthicsReview> reinstate(Caller caller, ReviewId id, NewReinstatement request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Panel panel = panels.of(review);
        Party party = panel.party(caller, review);
        CharterDecision<EthicsReview> reinstated =
                review.reinstate(party, request.reason(), request.reconsentRequired(), panel, clock.now());
        reviews.saveAndFlush(review);
        return reinstated;
    }

    /** What listens brings running dreams to an end in the same transaction. */
    @Transactional
    public CharterDecision<EthicsReview> terminate(Caller caller, ReviewId id, NewTermination request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Panel panel = panels.of(review);
        Party party = panel.party(caller, review);
        Instant at = clock.now();
        CharterDecision<EthicsReview> terminated = review.terminate(party, request.reason(), panel, at);
        reviews.saveAndFlush(review);
        if (review.terminatedAt() != null) {
            dreamscapes.end(review.versionId(), party.as(ActingAs.ETHICIST).followedUp(), at);
        }
        return terminated;
    }
}
