package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
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
        return own() || shown() || offered();
    }

    /** Its author chose that the caller sees it. */
    boolean shown() {
        return near.over()
                && Stream.of(ReflectionAudience.values())
                        .anyMatch(audience -> reflection.isShownTo(audience) && near.belongsTo(audience));
    }

    /** Whoever may use it as its author permits reads it, and who looks whether it may be used. */
    boolean offered() {
        return near.over()
                && reflection.standing()
                && ((reflection.permitsAny() && caller.holds(near.sanctuary(), Role.ORGANIZER))
                        || (reflection.permitsArt()
                                && reflection.cleared()
                                && caller.holds(near.sanctuary(), Role.WEAVER)));
    }

    /** Nobody screens what they left themselves. */
    private boolean screenable() {
        return !own() && offered() && caller.holds(near.sanctuary(), Role.ORGANIZER);
    }

    Actor mustScreen() {
        mustBeVisible();
        Actor by = caller.mustHold(near.sanctuary(), Role.ORGANIZER);
        if (own()) {
            throw Refused.forbidden("reflection-of-somebody-else");
        }
        if (!screenable()) {
            throw Refused.stateConflict(Standing.NOTHING_PERMITTED, actions());
        }
        return by;
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
        return Stream.of(ReflectionAction.values())
                .filter(action -> switch (action) {
                    case SCREEN -> screenable();
                    case SHARE, ADD_FILE, TAKE_BACK -> own() && reflection.standing();
                })
                .toList();
    }

    /** To others its tag says no more than what they are shown. */
    long tag() {
        return own() ? reflection.version() : 0;
    }

    private enum Standing {
        TAKEN_BACK,
        NOTHING_PERMITTED
    }

    @Override
    public String toString() {
        return "ReflectionAccess[" + reflection.id() + "]";
    }
}
