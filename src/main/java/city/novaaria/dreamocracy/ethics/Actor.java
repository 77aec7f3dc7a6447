package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import org.jspecify.annotations.Nullable;

/** Who takes a step in a review. */
record Actor(String subject, boolean ethicist, boolean weaver) {

    static Actor of(Caller caller, SanctuaryId sanctuary) {
        return new Actor(
                caller.subject(), caller.holds(sanctuary, Role.ETHICIST), caller.holds(sanctuary, Role.WEAVER));
    }

    boolean is(@Nullable String other) {
        return subject.equals(other);
    }

    @Override
    public String toString() {
        return "Actor";
    }
}
