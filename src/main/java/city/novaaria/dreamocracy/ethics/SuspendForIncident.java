package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends an approval in the transaction in which the incident is judged; what listens stops running dreams in the same one. */
@Component
class SuspendForIncident implements SuspensionControl {

    private final EthicsReviews reviews;

    SuspendForIncident(EthicsReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    @Transactional
    public Optional<ReviewId> suspend(VersionId version, Reach reach, UUID incident, Actor by, Instant at) {
        Optional<EthicsReview> held = reviews.lockOf(version).filter(EthicsReview::maySuspend);
        held.ifPresent(review -> {
            review.suspendFor(incident, reach, by, at);
            reviews.saveAndFlush(review);
        });
        return held.map(EthicsReview::id);
    }
}
