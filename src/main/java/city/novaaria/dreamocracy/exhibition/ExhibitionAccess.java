package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryProblem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one caller may see of one exhibition, and do with it, at one instant.
 *
 * @param houseOpen otherwise nothing is announced, and nothing else is booked
 */
record ExhibitionAccess(Exhibition exhibition, Caller caller, boolean houseOpen, Instant at) {

    private static final Role[] HANGING = {Role.WEAVER, Role.ORGANIZER};

    boolean within() {
        return within(exhibition, caller);
    }

    private static boolean within(Exhibition exhibition, Caller caller) {
        return caller.holds(exhibition.sanctuaryId(), HANGING);
    }

    static void mustBeVisible(Exhibition exhibition, Caller caller) {
        if (exhibition.state() != ExhibitionState.ANNOUNCED && !within(exhibition, caller)) {
            throw Refused.notFound();
        }
    }

    List<ExhibitionAction> actions() {
        return within()
                ? Stream.of(ExhibitionAction.values())
                        .filter(action -> exhibition.allows(action, at) && inOpenHouse(action))
                        .toList()
                : List.of();
    }

    /** Nobody is invited to a house that is not open. */
    private boolean inOpenHouse(ExhibitionAction action) {
        return houseOpen || action != ExhibitionAction.ANNOUNCE;
    }

    /** Refuses who has no right to it, or when the state does not allow it, or the house does not. */
    Actor mustTake(ExhibitionAction action) {
        mustBeVisible(exhibition, caller);
        Actor by = caller.mustHold(exhibition.sanctuaryId(), HANGING);
        if (!exhibition.allows(action, at)) {
            throw Refused.stateConflict(exhibition.state(), actions());
        }
        if (!inOpenHouse(action)) {
            throw Refused.because(SanctuaryProblem.HOUSE_NOT_OPEN);
        }
        return by;
    }
}
