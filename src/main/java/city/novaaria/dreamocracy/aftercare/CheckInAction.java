package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with a check-in: in which states, and whether by the person whom it is for. */
@Schema(name = "AftercareCheckInAction")
enum CheckInAction {
    RECORD_ATTEMPT(EnumSet.of(State.PLANNED, State.UNREACHABLE), false),
    DECLINE(EnumSet.of(State.PLANNED, State.UNREACHABLE), true),
    RESUME(EnumSet.of(State.DECLINED), true),
    HAND_OVER(EnumSet.of(State.PLANNED, State.UNREACHABLE), false);

    private final Set<State> states;
    private final boolean own;

    CheckInAction(Set<State> states, boolean own) {
        this.states = states;
        this.own = own;
    }

    /**
     * Nobody is asked before it is due, or who did not agree to it.
     *
     * @param askable it is due, and the person agreed to be contacted
     */
    boolean possibleIn(State state, boolean askable) {
        return states.contains(state) && (askable || this != RECORD_ATTEMPT);
    }

    boolean isForTheSame(CheckInAction other) {
        return own == other.own;
    }

    boolean isFor(boolean person) {
        return own == person;
    }
}
