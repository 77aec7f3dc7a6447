package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Hindrance;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Known;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step in a review.
 *
 * @param entangled has a part in the dreamscape, or is bound to somebody who has
 * @param hindrance what keeps them from lifting a suspension that incidents caused
 * @param approval what keeps them from approving the version
 */
record Party(
        String subject, boolean ethicist, boolean weaver, boolean entangled, Hindrance hindrance, Hindrance approval) {

    static Party of(Caller caller, EthicsReview review, boolean entangled, Known incidents) {
        return new Party(
                caller.subject(),
                caller.holds(review.sanctuaryId(), Role.ETHICIST),
                caller.holds(review.sanctuaryId(), Role.WEAVER),
                entangled,
                incidents.hinders(caller.subject(), review.id()),
                incidents.hindersApproval(caller.subject(), review.id()));
    }

    /** Taking that step in this role. */
    Actor as(ActingAs role) {
        return new Actor(subject, role);
    }

    boolean is(@Nullable String other) {
        return subject.equals(other);
    }

    @Override
    public String toString() {
        return "Party";
    }
}
