package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What one caller may see of one exhibition, and do with it, at one instant. */
record ExhibitionAccess(Exhibition exhibition, Caller caller, Instant at) {

    boolean within() {
        return caller.holds(exhibition.sanctuaryId(), Role.WEAVER, Role.ORGANIZER);
    }

    ExhibitionAccess mustBeVisible() {
        if (exhibition.state() != ExhibitionState.ANNOUNCED && !within()) {
            throw Refused.notFound();
        }
        return this;
    }

    List<ExhibitionAction> actions() {
        return within()
                ? Stream.of(ExhibitionAction.values())
                        .filter(action -> exhibition.allows(action, at))
                        .toList()
                : List.of();
    }

    /** Refuses who has no right to it, or when the state does not allow it. */
    Actor mustTake(ExhibitionAction action) {
        mustBeVisible();
        Actor by = caller.mustHold(exhibition.sanctuaryId(), Role.WEAVER, Role.ORGANIZER);
        if (!exhibition.allows(action, at)) {
            throw Refused.stateConflict(exhibition.state(), actions());
        }
        return by;
    }
}
