package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with a seat: in which states of the seat, and by whom. */
enum SeatAction {
    READ_DISCLOSURE(EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN), false),
    GIVE_CONSENT(EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN), false),
    AGREE_WITH_GROUP(
            EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN, SeatState.NOT_CLEARED), false),
    MEET_FACILITATOR(
            EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN, SeatState.NOT_CLEARED), false),
    CHECK_IN(EnumSet.of(SeatState.ENROLLED, SeatState.NOT_CLEARED), true),
    STAND_DOWN(EnumSet.of(SeatState.ENROLLED, SeatState.CHECKED_IN), true),
    ATTEST_FITNESS(
            EnumSet.of(
                    SeatState.ENROLLED,
                    SeatState.CHECKED_IN,
                    SeatState.NOT_CLEARED,
                    SeatState.DREAMING,
                    SeatState.STEPPED_OUT),
            false),
    OBSERVE_FITNESS(
            EnumSet.of(
                    SeatState.ENROLLED,
                    SeatState.CHECKED_IN,
                    SeatState.NOT_CLEARED,
                    SeatState.DREAMING,
                    SeatState.STEPPED_OUT),
            true),
    PLAN_WAY_HOME(
            EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN, SeatState.NOT_CLEARED),
            true,
            true),
    REHEARSE(EnumSet.of(SeatState.ENROLLED, SeatState.CHECKED_IN), false),
    CHECK_OUT(EnumSet.of(SeatState.SURFACED), true),
    WITHDRAW(
            EnumSet.complementOf(
                    EnumSet.of(SeatState.DONE, SeatState.NO_SHOW, SeatState.WITHDRAWN, SeatState.REMOVED_FOR_SAFETY)),
            false);

    private final Set<SeatState> states;
    private final boolean dreamers;
    private final boolean facilitators;

    /** For facilitators, or else for the dreamer. */
    SeatAction(Set<SeatState> states, boolean facilitators) {
        this(states, !facilitators, facilitators);
    }

    SeatAction(Set<SeatState> states, boolean dreamers, boolean facilitators) {
        this.states = states;
        this.dreamers = dreamers;
        this.facilitators = facilitators;
    }

    boolean possibleIn(SeatState state) {
        return states.contains(state);
    }

    static List<SeatAction> possible(SeatState state) {
        return Arrays.stream(values())
                .filter(action -> action.possibleIn(state))
                .toList();
    }

    /** What this caller can do: some of it is for the dreamer, some for facilitators, some for both. */
    static List<SeatAction> possible(SeatState state, Caller caller, SanctuaryId sanctuary, boolean own) {
        return possible(state).stream()
                .filter(action ->
                        (action.dreamers && own) || (action.facilitators && caller.holds(sanctuary, Role.FACILITATOR)))
                .toList();
    }
}
