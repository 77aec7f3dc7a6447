package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What one caller may see of one fear, and do with it, at one instant. */
record FearAccess(Fear fear, Caller caller, Instant at) {

    /** What can be done with a fear. */
    @Schema(name = "FearAction")
    enum Action {
        SCREEN,
        REDACT,
        CHANGE_PERMISSIONS,
        WITHDRAW
    }

    boolean owned() {
        return caller.is(fear.owner());
    }

    /** Screeners and weavers of the sanctuary know of every fear there. */
    boolean visible() {
        return owned() || caller.holds(fear.sanctuaryId(), Role.ORGANIZER, Role.WEAVER);
    }

    /** The owner and the screeners read the text; weavers only what was cleared for dreamscapes or art. */
    boolean readable() {
        return owned()
                || caller.holds(fear.sanctuaryId(), Role.ORGANIZER)
                || (caller.holds(fear.sanctuaryId(), Role.WEAVER)
                        && usable()
                        && (fear.permits(Permission.Purpose.DREAMSCAPE, at)
                                || fear.permits(Permission.Purpose.ART, at)));
    }

    /** To others its tag says no more than what they are shown. */
    long tag() {
        return owned() ? fear.revision(at) : 0;
    }

    List<Action> actions() {
        return Stream.of(Action.values()).filter(this::possible).toList();
    }

    FearAccess mustBeVisible() {
        if (!visible()) {
            throw Refused.notFound();
        }
        return this;
    }

    FearAccess mustBeOwned() {
        mustBeVisible();
        if (!owned()) {
            throw Refused.forbidden("own-fear");
        }
        return this;
    }

    /** For what the caller has the right to: refuses when the state does not allow it. */
    void mustBePossible(Action action) {
        if (!possible(action)) {
            throw Refused.stateConflict(fear.shownState(at), actions());
        }
    }

    private boolean usable() {
        Fear.State state = fear.shownState(at);
        return state == Fear.State.AVAILABLE || state == Fear.State.IN_USE;
    }

    private boolean possible(Action action) {
        return switch (action) {
            case SCREEN ->
                caller.holds(fear.sanctuaryId(), Role.ORGANIZER)
                        && !owned()
                        && fear.screenable()
                        && !fear.isLeftToOthersBy(caller);
            case REDACT -> owned() && fear.redactable();
            case CHANGE_PERMISSIONS, WITHDRAW -> owned() && !fear.withdrawn();
        };
    }
}
