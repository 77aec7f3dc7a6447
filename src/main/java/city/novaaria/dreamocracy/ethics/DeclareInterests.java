package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An ethicist says whether a conflict of interests keeps them from deciding. */
@Component
class DeclareInterests {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final ServerClock clock;

    DeclareInterests(EthicsReviews reviews, Panels panels, ServerClock clock) {
        this.reviews = reviews;
        this.panels = panels;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<EthicsReview> declare(Caller caller, ReviewId id, NewDeclaration request) {
        EthicsReview review = reviews.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Panel panel = panels.of(review);
        CharterDecision<EthicsReview> declared = review.declare(
                panel.party(caller, review), request.conflict(), request.statement(), panel, clock.now());
        reviews.saveAndFlush(review);
        return declared;
    }
}
