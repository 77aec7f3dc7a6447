package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
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
    private final SanctuaryRegister sanctuaries;

    StoredApprovalRegister(
            EthicsReviews reviews, Panels panels, EarlierVersions earlier, SanctuaryRegister sanctuaries) {
        this.reviews = reviews;
        this.panels = panels;
        this.earlier = earlier;
        this.sanctuaries = sanctuaries;
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

    @Override
    public Bench independentOf(SanctuaryId sanctuary, VersionId version, Set<String> involved) {
        Set<String> entangled = new HashSet<>(involved);
        reviews.findByVersionId(version).ifPresent(review -> entangled.addAll(panels.entangled(review)));
        return new Bench(sanctuaries.holders(sanctuary, Role.ETHICIST).stream()
                .filter(member -> !entangled.contains(member.subject()))
                .toList());
    }

    private ReviewFacts facts(EthicsReview review, Set<String> crew) {
        Set<String> entangled = new HashSet<>(crew);
        entangled.addAll(panels.entangled(review));
        return review.facts(entangled, earlier.sameInSubstance(review));
    }
}
