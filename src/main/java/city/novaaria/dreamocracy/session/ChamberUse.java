package city.novaaria.dreamocracy.session;

import java.util.Collection;

/** Whether a session could have its chamber. */
public enum ChamberUse {
    FREE,
    /** Another session is to begin there before this one could be over. */
    BOOKED,
    /** People of another session dream there, or surface. */
    PEOPLE_THERE;

    /** Where the sessions stand that need it at the same time. */
    static ChamberUse by(Collection<SessionState> others) {
        return others.stream().anyMatch(SessionState.PEOPLE_THERE::contains)
                ? PEOPLE_THERE
                : others.isEmpty() ? FREE : BOOKED;
    }
}
