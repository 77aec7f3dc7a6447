package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers from the tables: the review, its reviewers, its conditions, and who collected the version's fears. */
@Component
class StoredApprovalRegister implements ApprovalRegister {

    private final EthicsReviews reviews;
    private final Panels panels;
    private final EarlierVersions earlier;

    StoredApprovalRegister(EthicsReviews reviews, Panels panels, EarlierVersions earlier) {
        this.reviews = reviews;
        this.panels = panels;
        this.earlier = earlier;
    }

    @Override
    public Optional<ReviewFacts> find(VersionId version, Set<String> crew) {
        return reviews.findByVersionId(version).map(review -> facts(review, crew));
    }

    @Override
    public Optional<ReviewFacts> lock(VersionId version, Set<String> crew) {
        return reviews.hold(version).map(review -> facts(review, crew));
    }

    @Override
    public Optional<Change> changeBetween(VersionId agreedTo, VersionId now) {
        return earlier.between(agreedTo, now);
    }

    private ReviewFacts facts(EthicsReview review, Set<String> crew) {
        Set<String> entangled = new HashSet<>(crew);
        entangled.addAll(panels.entangled(review));
        return review.facts(entangled, earlier.sameInSubstance(review));
    }
}
