package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be done with a session: in which states, and by whom at its sanctuary. */
public enum SessionAction {
    CHANGE(EnumSet.of(SessionState.PLANNED, SessionState.OPEN, SessionState.CHECK_IN), planners()),
    ASSIGN_CREW(
            EnumSet.of(
                    SessionState.PLANNED,
                    SessionState.OPEN,
                    SessionState.CHECK_IN,
                    SessionState.DREAMING,
                    SessionState.PAUSED,
                    SessionState.SURFACING),
            EnumSet.of(Role.STEWARD, Role.ORGANIZER, Role.WEAVER, Role.FACILITATOR)),
    OPEN(EnumSet.of(SessionState.PLANNED), facilitators()),
    BEGIN_CHECK_IN(EnumSet.of(SessionState.OPEN), facilitators()),
    START(EnumSet.of(SessionState.CHECK_IN), facilitators(), true),
    POSTPONE(EnumSet.of(SessionState.OPEN, SessionState.CHECK_IN), facilitators()),
    PAUSE(EnumSet.of(SessionState.DREAMING), facilitators(), true),
    STOP_SCENE(EnumSet.of(SessionState.DREAMING, SessionState.PAUSED), EnumSet.allOf(Role.class)),
    CONFIRM_SCENE(EnumSet.of(SessionState.PAUSED), EnumSet.of(Role.FACILITATOR, Role.TECHNOLOGIST)),
    RESUME(EnumSet.of(SessionState.PAUSED), facilitators(), true),
    END(EnumSet.of(SessionState.DREAMING, SessionState.PAUSED), facilitators(), true),
    SAFE_STOP(EnumSet.of(SessionState.DREAMING, SessionState.PAUSED), EnumSet.allOf(Role.class)),
    CANCEL(EnumSet.of(SessionState.PLANNED, SessionState.OPEN, SessionState.CHECK_IN), facilitators()),
    CLOSE(EnumSet.of(SessionState.AFTERCARE), facilitators());

    /** Those that the charter has to grant. */
    private static final Set<SessionAction> GATED = EnumSet.of(OPEN, START, RESUME, CLOSE);

    private final Set<SessionState> states;
    private final Set<Role> roles;
    private final boolean onDuty;

    SessionAction(Set<SessionState> states, Set<Role> roles) {
        this(states, roles, false);
    }

    /**
     * @param onDuty only for who is on duty in that session, in one of the roles
     */
    SessionAction(Set<SessionState> states, Set<Role> roles, boolean onDuty) {
        this.states = states;
        this.roles = roles;
        this.onDuty = onDuty;
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

    /** Refuses in every other state, and says what this caller can do there. */
    public void mustBePossible(ShownSession session, Caller caller) {
        if (!possibleIn(session.state())) {
            throw Refused.stateConflict(session.state(), possible(session, caller, false));
        }
    }

    /** Refuses in every other state; what else is possible depends on who asks. */
    void mustBePossibleIn(SessionState state) {
        if (!possibleIn(state)) {
            throw Refused.stateConflict(state, List.of());
        }
    }

    public Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    boolean takesDuty() {
        return onDuty;
    }

    /** Refuses whoever may not take this step in the session. */
    public Actor mustBeTakenBy(Caller caller, PlannedSession session) {
        return onDuty ? session.mustBeAccompaniedBy(caller) : caller.mustHold(session.sanctuaryId(), roles());
    }

    private boolean mayBeTakenBy(Caller caller, ShownSession session) {
        if (this == CONFIRM_SCENE
                && (session.stoppedAt() == null || session.confirmingAs(caller).isEmpty())) {
            return false;
        }
        return caller.holds(session.sanctuaryId(), roles())
                && (!onDuty || roles.stream().anyMatch(role -> session.hasOnDuty(caller, role)));
    }

    /** Whether the state allows it, and this caller may take it. */
    boolean isFor(Caller caller, ShownSession session) {
        return possibleIn(session.state()) && mayBeTakenBy(caller, session);
    }

    /** Whether the charter has to grant it. */
    boolean gated() {
        return GATED.contains(this);
    }

    /**
     * What this caller can do with the session as it is, but for what the charter has to grant, and for beginning check-in:
     * from when on that works depends on the policy of the house. Neither is asked here. A dreamer in the dream can always
     * stop the scene.
     */
    public static List<SessionAction> possible(ShownSession session, Caller caller, boolean dreamer) {
        return byRight(session, caller, dreamer)
                .filter(Predicate.not(SessionAction::gated))
                .filter(action -> action != BEGIN_CHECK_IN)
                .toList();
    }

    /** The same with what also takes the right time, or that the charter grants it. */
    static Stream<SessionAction> byRight(ShownSession session, Caller caller, boolean dreamer) {
        return Arrays.stream(values())
                .filter(action -> action.isFor(caller, session)
                        || (dreamer && action == STOP_SCENE && action.possibleIn(session.state())));
    }
}
