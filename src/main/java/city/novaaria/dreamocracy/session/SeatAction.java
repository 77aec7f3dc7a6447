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
    READ_DISCLOSURE(EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN), By.SPEAKER),
    GIVE_CONSENT(EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN), By.SPEAKER),
    AGREE_WITH_GROUP(
            EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN, SeatState.NOT_CLEARED),
            By.DREAMER),
    MEET_FACILITATOR(
            EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN, SeatState.NOT_CLEARED),
            By.DREAMER),
    CHECK_IN(EnumSet.of(SeatState.ENROLLED, SeatState.NOT_CLEARED), By.FACILITATOR),
    STAND_DOWN(EnumSet.of(SeatState.ENROLLED, SeatState.CHECKED_IN), By.FACILITATOR),
    ATTEST_FITNESS(
            EnumSet.of(
                    SeatState.ENROLLED,
                    SeatState.CHECKED_IN,
                    SeatState.NOT_CLEARED,
                    SeatState.DREAMING,
                    SeatState.STEPPED_OUT),
            By.DREAMER),
    OBSERVE_FITNESS(
            EnumSet.of(
                    SeatState.ENROLLED,
                    SeatState.CHECKED_IN,
                    SeatState.NOT_CLEARED,
                    SeatState.DREAMING,
                    SeatState.STEPPED_OUT),
            By.FACILITATOR),
    PLAN_WAY_HOME(
            EnumSet.of(SeatState.WAITLISTED, SeatState.ENROLLED, SeatState.CHECKED_IN, SeatState.NOT_CLEARED),
            By.DREAMER_OR_FACILITATOR),
    REHEARSE(EnumSet.of(SeatState.ENROLLED, SeatState.CHECKED_IN), By.DREAMER),
    CHECK_OUT(EnumSet.of(SeatState.SURFACED), By.FACILITATOR),
    WITHDRAW(
            EnumSet.complementOf(
                    EnumSet.of(SeatState.DONE, SeatState.NO_SHOW, SeatState.WITHDRAWN, SeatState.REMOVED_FOR_SAFETY)),
            By.SPEAKER);

    /** Who takes the step. */
    private enum By {
        DREAMER,
        /** The dreamer, or a guardian of a minor. */
        SPEAKER,
        DREAMER_OR_FACILITATOR,
        FACILITATOR
    }

    private final Set<SeatState> states;
    private final By by;

    SeatAction(Set<SeatState> states, By by) {
        this.states = states;
        this.by = by;
    }

    boolean possibleIn(SeatState state) {
        return states.contains(state);
    }

    static List<SeatAction> possible(SeatState state) {
        return Arrays.stream(values())
                .filter(action -> action.possibleIn(state))
                .toList();
    }

    /** What this caller can do: some of it is for the dreamer only, some for guardians, too, some for
     * facilitators. */
    static List<SeatAction> possible(
            SeatState state, Caller caller, SanctuaryId sanctuary, boolean own, boolean guardian) {
        return possible(state).stream()
                .filter(action -> switch (action.by) {
                    case DREAMER -> own;
                    case SPEAKER -> own || guardian;
                    case DREAMER_OR_FACILITATOR -> own || caller.holds(sanctuary, Role.FACILITATOR);
                    case FACILITATOR -> caller.holds(sanctuary, Role.FACILITATOR);
                })
                .toList();
    }
}
