package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.stream.Stream;

/** What one caller may see of one reflection, and do with it. */
record ReflectionAccess(Reflection reflection, Caller caller, Nearness near) {

    boolean own() {
        return caller.is(reflection.participantId());
    }

    boolean visible() {
        return own()
                || (near.over()
                        && Stream.of(ReflectionAudience.values())
                                .anyMatch(audience -> reflection.isShownTo(audience) && near.belongsTo(audience)));
    }

    ReflectionAccess mustBeVisible() {
        if (!visible()) {
            throw Refused.notFound();
        }
        return this;
    }

    /** Others who see it know that it is not theirs. */
    Actor mustBeOwn() {
        mustBeVisible();
        if (!own()) {
            throw Refused.forbidden("own-reflection");
        }
        return caller.as(ActingAs.CONTRIBUTOR);
    }

    void mustStand() {
        if (!reflection.standing()) {
            throw Refused.stateConflict(Standing.TAKEN_BACK, actions());
        }
    }

    List<ReflectionAction> actions() {
        return own() && reflection.standing() ? List.of(ReflectionAction.values()) : List.of();
    }

    /** To others its tag says no more than what they are shown. */
    long tag() {
        return own() ? reflection.version() : 0;
    }

    private enum Standing {
        TAKEN_BACK
    }

    @Override
    public String toString() {
        return "ReflectionAccess[" + reflection.id() + "]";
    }
}
