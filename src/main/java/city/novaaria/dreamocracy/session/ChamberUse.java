package city.novaaria.dreamocracy.session;

import java.util.Collection;

/** Whether a session could have its chamber. */
public enum ChamberUse {
    FREE,
    /** Another session, or something else, needs it before this one could be over. */
    BOOKED,
    /** People of another session dream there, or surface. */
    PEOPLE_THERE;

    /**
     * What the others make of it.
     *
     * @param sessions where those stand that need it at the same time
     * @param otherwise whether it is needed for something else
     */
    static ChamberUse by(Collection<SessionState> sessions, boolean otherwise) {
        if (sessions.stream().anyMatch(SessionState.PEOPLE_THERE::contains)) {
            return PEOPLE_THERE;
        }
        return sessions.isEmpty() && !otherwise ? FREE : BOOKED;
    }
}
