package city.novaaria.dreamocracy.ethics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks about the incidents that suspended approvals, once for all of them, and not at all while nothing is suspended. */
@Component
class CausesOfSuspension {

    private final EthicsReviews reviews;
    private final List<SuspendingIncidents> keepers;

    CausesOfSuspension(EthicsReviews reviews, List<SuspendingIncidents> keepers) {
        this.reviews = reviews;
        this.keepers = List.copyOf(keepers);
    }

    /** What keeps somebody from lifting a suspension that incidents caused. */
    enum Hindrance {
        NONE,
        NOT_CORRECTED,
        INVOLVED
    }

    /**
     * What was answered.
     *
     * @param causes the incidents that suspended each review that is asked about
     * @param corrected those of them that no longer stand in the way
     * @param involved who has a part in which of them, of those who were asked about
     */
    record Known(Map<ReviewId, Set<UUID>> causes, Set<UUID> corrected, Map<UUID, Set<String>> involved) {

        /** No incident suspended anything. */
        static final Known NOTHING = new Known(Map.of(), Set.of(), Map.of());

        Set<UUID> of(ReviewId review) {
            return causes.getOrDefault(review, Set.of());
        }

        Hindrance hinders(String subject, ReviewId review) {
            if (involvedIn(review).contains(subject)) {
                return Hindrance.INVOLVED;
            }
            return awaitsCorrection(review) ? Hindrance.NOT_CORRECTED : Hindrance.NONE;
        }

        boolean awaitsCorrection(ReviewId review) {
            return !corrected.containsAll(of(review));
        }

        Set<String> involvedIn(ReviewId review) {
            return of(review).stream()
                    .flatMap(incident -> involved.getOrDefault(incident, Set.of()).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String toString() {
            return "Known";
        }
    }

    Known of(Collection<EthicsReview> asked, Set<String> subjects) {
        List<ReviewId> suspended = asked.stream()
                .filter(review -> review.suspensionReach() != null)
                .map(EthicsReview::id)
                .toList();
        return suspended.isEmpty() ? Known.NOTHING : about(reviews.causes(suspended), subjects);
    }

    /** Of these causes those that keep the person from lifting a suspension. */
    Set<UUID> hindering(Set<UUID> incidents, String subject) {
        if (incidents.isEmpty()) {
            return Set.of();
        }
        Set<UUID> hindering = new HashSet<>(incidents);
        hindering.removeAll(corrected(incidents));
        involved(incidents, Set.of(subject)).forEach((incident, who) -> {
            if (who.contains(subject)) {
                hindering.add(incident);
            }
        });
        return hindering;
    }

    private Known about(List<SuspensionCause.Of> causes, Set<String> subjects) {
        Set<UUID> incidents = causes.stream().map(SuspensionCause.Of::incident).collect(Collectors.toSet());
        return incidents.isEmpty()
                ? Known.NOTHING
                : new Known(
                        causes.stream()
                                .collect(Collectors.groupingBy(
                                        SuspensionCause.Of::review,
                                        Collectors.mapping(SuspensionCause.Of::incident, Collectors.toSet()))),
                        corrected(incidents),
                        involved(incidents, subjects));
    }

    private Set<UUID> corrected(Set<UUID> incidents) {
        return keepers.stream()
                .flatMap(keeper -> keeper.corrected(incidents).stream())
                .collect(Collectors.toSet());
    }

    private Map<UUID, Set<String>> involved(Set<UUID> incidents, Set<String> subjects) {
        return keepers.stream()
                .flatMap(keeper -> keeper.involved(incidents, subjects).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, CausesOfSuspension::both));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
