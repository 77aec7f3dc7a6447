package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.WhereAndHowFull.Around;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryProblem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may see of one gathering, and do with it, at one instant.
 *
 * @param homes the houses whose people the caller belongs to, also where they work
 * @param had true when the caller is registered, false when only guests of theirs are, null when nobody is
 */
record GatheringAccess(
        Gathering gathering,
        Caller caller,
        Set<SanctuaryId> homes,
        @Nullable Boolean had,
        Around around,
        Instant at) {

    private static final Set<GatheringAction> INVITING = EnumSet.of(GatheringAction.OPEN, GatheringAction.REGISTER);

    private static final Role[] PLANNING = {Role.ORGANIZER, Role.TECHNOLOGIST};

    boolean within() {
        return caller.worksAt(gathering.sanctuaryId());
    }

    private boolean meant() {
        return gathering.audience() == GatheringAudience.ANYBODY || homes.contains(gathering.sanctuaryId());
    }

    GatheringAccess mustBeVisible() {
        if (!within() && had == null && !(meant() && GatheringState.SHOWN.contains(gathering.state()))) {
            throw Refused.notFound();
        }
        return this;
    }

    List<GatheringAction> actions() {
        return Stream.of(GatheringAction.values())
                .filter(action -> action == GatheringAction.REGISTER
                        ? caller.signedIn() && !Boolean.TRUE.equals(had)
                        : caller.holds(gathering.sanctuaryId(), PLANNING))
                .filter(this::possible)
                .toList();
    }

    private boolean possible(GatheringAction action) {
        return inTime(action) && inOpenHouse(action);
    }

    /** Whoever left is replaced once it is over as well, so that somebody says who came. */
    private boolean inTime(GatheringAction action) {
        return gathering.allows(action, at)
                || (action == GatheringAction.CHANGE && around.holderLeft() && gathering.tookPlace(at));
    }

    private boolean inOpenHouse(GatheringAction action) {
        return around.houseOpen() || !INVITING.contains(action);
    }

    /** Refuses when the state does not allow it, or the house does not. */
    void mustBePossible(GatheringAction action) {
        if (!inTime(action)) {
            throw Refused.stateConflict(gathering.state(), actions());
        }
        if (!inOpenHouse(action)) {
            throw Refused.because(SanctuaryProblem.HOUSE_NOT_OPEN);
        }
    }

    static Actor mustPlan(Caller caller, SanctuaryId house) {
        return caller.mustHold(house, PLANNING);
    }

    /** Once it is over, nothing changes but who holds it. */
    void mustBecome(GatheringPlan wanted) {
        if (!gathering.becomes(wanted, at)) {
            throw Refused.stateConflict(gathering.state(), actions());
        }
    }

    /** Refuses who has no right to it, or when the state does not allow it. */
    Actor mustTake(GatheringAction action) {
        mustBeVisible();
        Actor by = mustPlan(caller, gathering.sanctuaryId());
        mustBePossible(action);
        return by;
    }
}
