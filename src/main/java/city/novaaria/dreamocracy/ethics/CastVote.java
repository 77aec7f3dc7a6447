package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An independent ethicist votes; the vote that reaches the quorum decides, and what follows happens with it. */
@Component
class CastVote {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final DreamscapeLibrary dreamscapes;
    private final ServerClock clock;

    CastVote(EthicsReviews reviews, Panels panels, DreamscapeLibrary dreamscapes, ServerClock clock) {
        this.reviews = reviews;
        this.panels = panels;
        this.dreamscapes = dreamscapes;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<EthicsReview> cast(Caller caller, ReviewId id, NewVote request) {
        // of two versions that are approved at the same moment, whoever comes second finds the other one
        List<EthicsReview> withLater = reviews.lockFrom(id, caller.sanctuaries());
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        // no incident suspends them any more before this is decided
        List<EthicsReview> earlier = reviews.lockApprovedBefore(review.dreamscapeId(), review.dreamscapeVersion());
        Panel panel = panels.of(review);
        EthicsReview.Ballot ballot =
                request.ballot(panel.policy().tier(review.intensity()).approvalMaxAge());
        Party party = panel.party(caller, review);
        boolean wasApproved = review.approved();
        Instant at = clock.now();
        CharterDecision<EthicsReview> decision = review.vote(party, ballot, panel, at);
        reviews.saveAndFlush(review);
        if (!wasApproved && review.approved()) {
            settle(review, earlier, withLater, party.as(ActingAs.ETHICIST).followedUp(), at);
        }
        return decision;
    }

    /** Only the latest of the versions that were approved is in force, in whatever order they were. */
    private void settle(
            EthicsReview review, List<EthicsReview> before, List<EthicsReview> withLater, Actor by, Instant at) {
        dreamscapes.publish(review.versionId(), by, at);
        if (withLater.stream().anyMatch(later -> later.replaces(review))) {
            review.supersede(by, at);
            reviews.saveAndFlush(review);
        }
        before.stream().filter(EthicsReview::mayBeSuperseded).forEach(earlier -> {
            earlier.supersede(by, at);
            reviews.save(earlier);
        });
    }
}
