package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Independent ethicists rule whether a version differs from the one before in something that matters (CON-08). */
@Component
class RuleOnChange {

    private final EthicsReviews reviews;
    private final EarlierVersions earlier;
    private final Panels panels;
    private final DreamscapeLibrary dreamscapes;
    private final ServerClock clock;

    RuleOnChange(
            EthicsReviews reviews,
            EarlierVersions earlier,
            Panels panels,
            DreamscapeLibrary dreamscapes,
            ServerClock clock) {
        this.reviews = reviews;
        this.earlier = earlier;
        this.panels = panels;
        this.dreamscapes = dreamscapes;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<EthicsReview> rule(Caller caller, ReviewId id, Ruling.Finding finding) {
        List<EthicsReview> fromThere = reviews.lockFrom(id, caller.sanctuaries());
        if (fromThere.isEmpty()) {
            throw Refused.notFound();
        }
        EthicsReview review = fromThere.getLast();
        caller.mustHold(review.sanctuaryId(), Role.ETHICIST);
        Optional<EthicsReview> before = earlier.comparedWith(review);
        if (!finding.material()) {
            before.ifPresent(last -> mustBeTheSameInSubstance(last, review));
        }
        Panel panel = panels.of(review);
        CharterDecision<EthicsReview> ruled =
                review.rule(panel.party(caller, review), finding, before, panel, clock.now());
        reviews.saveAndFlush(review);
        return ruled;
    }

    /** Who agreed to less, or read something else, is asked again whatever anybody rules. */
    private void mustBeTheSameInSubstance(EthicsReview before, EthicsReview now) {
        List<String> raised = dreamscapes.raisedSince(before.versionId(), now.versionId());
        if (!raised.isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/material", "Material", "material", Map.of("changed", raised)));
        }
    }
}
