package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one caller may see of one artwork, and do with it.
 *
 * @param own what the caller gave and is to be named for in it
 */
record ArtworkAccess(Artwork artwork, Caller caller, Set<SourceId> own) {

    ArtworkAccess {
        own = Set.copyOf(own);
    }

    static ArtworkAccess ofNobodyAsked(Artwork artwork, Caller caller) {
        return new ArtworkAccess(artwork, caller, Set.of());
    }

    /** Of the house that makes it: sees drafts, and what it is made of. */
    boolean within() {
        return caller.holds(artwork.sanctuaryId(), Role.WEAVER, Role.ORGANIZER);
    }

    /** Whoever is to be named with it sees it before anybody else does. */
    boolean asked() {
        return !own.isEmpty() && artwork.allows(ArtworkAction.DECLINE);
    }

    boolean visible() {
        return artwork.state() == ArtworkState.PUBLISHED || within() || asked();
    }

    ArtworkAccess mustBeVisible() {
        if (!visible()) {
            throw Refused.notFound();
        }
        return this;
    }

    List<ArtworkAction> actions() {
        return Stream.of(ArtworkAction.values())
                .filter(action -> has(action) && artwork.allows(action))
                .toList();
    }

    private boolean has(ArtworkAction action) {
        return switch (action) {
            case CHANGE, SUBMIT, RESOLVE -> caller.holds(artwork.sanctuaryId(), Role.WEAVER);
            case PUBLISH, TAKE_DOWN -> within();
            // also a second time: who changes their mind, or wants to be called otherwise
            case APPROVE, DECLINE -> !own.isEmpty();
        };
    }

    /** Refuses who has no right to it, or when the state does not allow it. */
    Actor mustTake(ArtworkAction action) {
        mustBeVisible();
        Actor by = action == ArtworkAction.PUBLISH || action == ArtworkAction.TAKE_DOWN
                ? caller.mustHold(artwork.sanctuaryId(), Role.WEAVER, Role.ORGANIZER)
                : caller.mustHold(artwork.sanctuaryId(), Role.WEAVER);
        mustBePossible(action);
        return by;
    }

    /** Refuses who is not to be named with it. */
    Actor mustAnswer(ArtworkAction action) {
        mustBeVisible();
        if (own.isEmpty()) {
            throw Refused.forbidden("named-with-artwork");
        }
        mustBePossible(action);
        return caller.as(ActingAs.CONTRIBUTOR);
    }

    private void mustBePossible(ArtworkAction action) {
        if (!artwork.allows(action)) {
            throw Refused.stateConflict(artwork.state(), actions());
        }
    }
}
