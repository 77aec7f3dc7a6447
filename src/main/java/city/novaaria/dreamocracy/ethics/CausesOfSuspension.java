package city.novaaria.dreamocracy.ethics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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

    /** What keeps somebody from lifting a suspension that incidents caused, or from approving a version after it. */
    enum Hindrance {
        NONE,
        /** An approval only: another version with the same content was turned down, is suspended or waits for conditions. */
        TURNED_DOWN,
        NOT_CORRECTED,
        INVOLVED
    }

    /**
     * What was answered.
     *
     * @param causes the incidents that suspended each review that is asked about
     * @param earlier those that suspended versions before one that can be voted on
     * @param turnedDown the undecided ones of which another version has the same content and was not let pass
     * @param corrected those of them that no longer stand in the way
     * @param involved who has a part in which of them, of those who were asked about
     */
    record Known(
            Map<ReviewId, Set<UUID>> causes,
            Map<ReviewId, Set<UUID>> earlier,
            Set<ReviewId> turnedDown,
            Set<UUID> corrected,
            Map<UUID, Set<String>> involved) {

        /** No incident suspended anything. */
        static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of(), Set.of(), Map.of());

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

        /** What keeps somebody from approving it while a version before it is suspended, or because of what it holds. */
        Hindrance hindersApproval(String subject, ReviewId review) {
            if (involvedEarlier(review).contains(subject)) {
                return Hindrance.INVOLVED;
            }
            if (!corrected.containsAll(ofEarlier(review))) {
                return Hindrance.NOT_CORRECTED;
            }
            return turnedDown.contains(review) ? Hindrance.TURNED_DOWN : Hindrance.NONE;
        }

        Set<UUID> ofEarlier(ReviewId review) {
            return earlier.getOrDefault(review, Set.of());
        }

        Set<String> involvedEarlier(ReviewId review) {
            return whoHasAPartIn(ofEarlier(review));
        }

        Set<String> involvedIn(ReviewId review) {
            return whoHasAPartIn(of(review));
        }

        private Set<String> whoHasAPartIn(Set<UUID> incidents) {
            return incidents.stream()
                    .flatMap(incident -> involved.getOrDefault(incident, Set.of()).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String toString() {
            return "Known";
        }
    }

    Known of(Collection<EthicsReview> asked, Set<String> subjects) {
        return about(causes(asked), List.of(), Set.of(), subjects);
    }

    /** The same, and what keeps from approving those that can be voted on. */
    Known andOfEarlier(Collection<EthicsReview> asked, Set<String> subjects) {
        List<ReviewId> open = ids(asked, EthicsReview::mayBeVotedOn);
        List<ReviewId> undecided = ids(asked, EthicsReview::undecided);
        return about(
                causes(asked),
                open.isEmpty() ? List.of() : reviews.causesBefore(open),
                undecided.isEmpty() ? Set.of() : reviews.turnedDownElsewhere(undecided),
                subjects);
    }

    private List<SuspensionCause.Of> causes(Collection<EthicsReview> asked) {
        List<ReviewId> suspended = ids(asked, review -> review.suspensionReach() != null);
        return suspended.isEmpty() ? List.of() : reviews.causes(suspended);
    }

    private static List<ReviewId> ids(Collection<EthicsReview> asked, Predicate<EthicsReview> which) {
        return asked.stream().filter(which).map(EthicsReview::id).toList();
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

    private Known about(
            List<SuspensionCause.Of> causes,
            List<SuspensionCause.Of> earlier,
            Set<ReviewId> turnedDown,
            Set<String> subjects) {
        Set<UUID> incidents = Stream.concat(causes.stream(), earlier.stream())
                .map(SuspensionCause.Of::incident)
                .collect(Collectors.toSet());
        return incidents.isEmpty()
                ? new Known(Map.of(), Map.of(), turnedDown, Set.of(), Map.of())
                : new Known(
                        byReview(causes),
                        byReview(earlier),
                        turnedDown,
                        corrected(incidents),
                        involved(incidents, subjects));
    }

    private static Map<ReviewId, Set<UUID>> byReview(List<SuspensionCause.Of> causes) {
        return causes.stream()
                .collect(Collectors.groupingBy(
                        SuspensionCause.Of::review,
                        Collectors.mapping(SuspensionCause.Of::incident, Collectors.toSet())));
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
