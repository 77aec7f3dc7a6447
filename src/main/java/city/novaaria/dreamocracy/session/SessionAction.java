package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with a session: in which states, and by whom at its sanctuary. */
public enum SessionAction {
    CHANGE(EnumSet.of(SessionState.PLANNED, SessionState.OPEN, SessionState.CHECK_IN), planners()),
    ASSIGN_CREW(
            EnumSet.of(
                    SessionState.PLANNED,
                    SessionState.OPEN,
                    SessionState.CHECK_IN,
                    SessionState.DREAMING,
                    SessionState.PAUSED),
            EnumSet.of(Role.STEWARD, Role.ORGANIZER, Role.WEAVER, Role.FACILITATOR)),
    OPEN(EnumSet.of(SessionState.PLANNED), facilitators()),
    BEGIN_CHECK_IN(EnumSet.of(SessionState.OPEN), facilitators()),
    START(EnumSet.of(SessionState.CHECK_IN), facilitators()),
    POSTPONE(EnumSet.of(SessionState.OPEN, SessionState.CHECK_IN), facilitators()),
    PAUSE(EnumSet.of(SessionState.DREAMING), facilitators()),
    STOP_SCENE(EnumSet.of(SessionState.DREAMING), EnumSet.allOf(Role.class)),
    RESUME(EnumSet.of(SessionState.PAUSED), facilitators()),
    END(EnumSet.of(SessionState.DREAMING, SessionState.PAUSED), facilitators()),
    SAFE_STOP(EnumSet.of(SessionState.DREAMING, SessionState.PAUSED), EnumSet.allOf(Role.class)),
    CANCEL(EnumSet.of(SessionState.PLANNED, SessionState.OPEN, SessionState.CHECK_IN), facilitators()),
    CLOSE(EnumSet.of(SessionState.AFTERCARE), facilitators());

    private final Set<SessionState> states;
    private final Set<Role> roles;

    SessionAction(Set<SessionState> states, Set<Role> roles) {
        this.states = states;
        this.roles = roles;
    }

    private static Set<Role> planners() {
        return EnumSet.of(Role.STEWARD, Role.ORGANIZER, Role.WEAVER);
    }

    private static Set<Role> facilitators() {
        return EnumSet.of(Role.FACILITATOR);
    }

    boolean possibleIn(SessionState state) {
        return states.contains(state);
    }

    /** Refuses in every other state, and says what is possible there. */
    public void mustBePossibleIn(SessionState state) {
        if (!possibleIn(state)) {
            throw Refused.stateConflict(state, possible(state));
        }
    }

    public Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    /** What is possible in the state, whoever asks. */
    public static List<SessionAction> possible(SessionState state) {
        return Arrays.stream(values())
                .filter(action -> action.possibleIn(state))
                .toList();
    }

    /** What this caller can do in the state; a dreamer in the dream can always stop the scene. */
    public static List<SessionAction> possible(
            SessionState state, Caller caller, SanctuaryId sanctuary, boolean dreamer) {
        return possible(state).stream()
                .filter(action -> caller.holds(sanctuary, action.roles()) || (dreamer && action == STOP_SCENE))
                .toList();
    }
}
