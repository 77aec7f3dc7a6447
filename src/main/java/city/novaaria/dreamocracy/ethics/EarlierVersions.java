package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What the versions before one have to do with it, as far as ethicists ruled. */
@Component
class EarlierVersions implements UnchangedVersions {

    /** Nobody is told of more changes than that. */
    private static final int MOST_CHANGES = 10;

    private final EthicsReviews reviews;

    EarlierVersions(EthicsReviews reviews) {
        this.reviews = reviews;
    }

    /**
     * What a ruling compares with: what the first one did, and before that the latest earlier version that was ever approved,
     * because nobody can have consented to any other.
     */
    Optional<EthicsReview> comparedWith(EthicsReview review) {
        Ruling ruling = review.ruling();
        return ruling == null ? lastInForceBefore(review) : reviews.findByVersionId(ruling.since());
    }

    private Optional<EthicsReview> lastInForceBefore(EthicsReview review) {
        return reviews.everApprovedBefore(review.dreamscapeId(), review.dreamscapeVersion(), Limit.of(1)).stream()
                .findFirst();
    }

    /**
     * That nothing that matters has changed.
     *
     * @param versions to which a consent still counts, latest first: as far back as each step was ruled not material
     * @param ruledBy who ruled so about any of these steps
     */
    record Unchanged(List<PredecessorFacts> versions, Set<String> ruledBy) {

        @Override
        public String toString() {
            return "Unchanged[" + versions.size() + "]";
        }
    }

    Unchanged unchangedSince(EthicsReview review) {
        Ruling ruling = review.ruling();
        if (ruling == null || !ruling.sameInSubstance()) {
            return new Unchanged(List.of(), Set.of());
        }
        Map<VersionId, VersionLink> links =
                byVersion(reviews.linksBefore(review.dreamscapeId(), review.dreamscapeVersion()));
        List<PredecessorFacts> same = new ArrayList<>();
        List<ReviewId> steps = new ArrayList<>(List.of(review.id()));
        Instant askedAgain = null;
        for (VersionLink link = links.get(ruling.since()); link != null; link = before(link, links)) {
            // who had to be asked again for a later version had to be for this one, too
            askedAgain = later(askedAgain, link.reconsentSince());
            same.add(new PredecessorFacts(link.version().value(), link.disclosureSha256(), askedAgain));
            if (link.sameInSubstance()) {
                steps.add(link.review());
            }
        }
        return new Unchanged(List.copyOf(same), ruling(steps));
    }

    @Override
    public Set<VersionId> sameInSubstance(VersionId version) {
        Map<VersionId, VersionLink> links = byVersion(reviews.linksBeside(version));
        Set<VersionId> same = new HashSet<>(Set.of(version));
        for (VersionLink link = links.get(version); link != null; link = before(link, links)) {
            same.add(link.version());
        }
        return same;
    }

    private static Map<VersionId, VersionLink> byVersion(List<VersionLink> links) {
        return links.stream().collect(Collectors.toMap(VersionLink::version, Function.identity()));
    }

    private Set<String> ruling(List<ReviewId> steps) {
        return reviews.concurrences(steps).stream()
                .map(Concurrence.Given::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What changed from one version of a dreamscape to a later one; empty unless it is later. */
    Optional<ApprovalRegister.Change> between(VersionId agreedTo, VersionId now) {
        EthicsReview from = reviews.findByVersionId(agreedTo).orElse(null);
        EthicsReview to = reviews.findByVersionId(now).orElse(null);
        if (from == null || to == null || from.dreamscapeVersion() >= to.dreamscapeVersion()) {
            return Optional.empty();
        }
        List<String> changes = reviews.changes(
                        to.dreamscapeId(), from.dreamscapeVersion(), to.dreamscapeVersion(), Limit.of(MOST_CHANGES))
                .reversed();
        return Optional.of(new ApprovalRegister.Change(
                from.dreamscapeVersion(), changes.isEmpty() ? null : String.join("\n\n", changes)));
    }

    private static @Nullable VersionLink before(VersionLink link, Map<VersionId, VersionLink> links) {
        return link.since() == null || !link.sameInSubstance() ? null : links.get(link.since());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
