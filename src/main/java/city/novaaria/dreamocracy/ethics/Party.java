package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import org.jspecify.annotations.Nullable;

/** Who takes a step in a review. */
record Party(String subject, boolean ethicist, boolean weaver) {

    static Party of(Caller caller, SanctuaryId sanctuary) {
        return new Party(
                caller.subject(), caller.holds(sanctuary, Role.ETHICIST), caller.holds(sanctuary, Role.WEAVER));
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
