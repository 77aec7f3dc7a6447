package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Roster;
import java.util.Collections;
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
    public Optional<ReviewFacts> find(VersionId version, Roster roster) {
        return reviews.findByVersionId(version).map(review -> facts(review, roster));
    }

    @Override
    public Optional<ReviewFacts> lock(VersionId version, Roster roster) {
        return reviews.hold(version).map(review -> facts(review, roster));
    }

    @Override
    public Optional<Change> changeBetween(VersionId agreedTo, VersionId now) {
        return earlier.between(agreedTo, now);
    }

    @Override
    public Bench independentOf(VersionId version, Set<String> involved) {
        Panel panel = reviews.findByVersionId(version).map(panels::of).orElseThrow();
        return new Bench(panel.ethicists().stream()
                .filter(member -> !panel.entangles(member.subject())
                        && !involved.contains(member.subject())
                        && Collections.disjoint(involved, panel.circle(member.subject())))
                .toList());
    }

    @Override
    public Set<String> circleOf(Caller caller) {
        return panels.circleOf(caller);
    }

    private ReviewFacts facts(EthicsReview review, Roster roster) {
        EarlierVersions.Unchanged unchanged = earlier.unchangedSince(review);
        return review.facts(panels.of(review, roster, review.decidedBy(unchanged)), unchanged);
    }
}
