package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Set;

/** Tells in which dream a hazard was met; the module that keeps the sessions implements it. */
public interface RunningDreams {

    /** The session, if the caller may know of it; refuses otherwise. */
    Dream find(Caller caller, SessionId id);

    /** The session, held until the transaction ends; refuses unless people dream in it. */
    Dream holdRunning(SessionId id);

    /** Who is on duty in the session, by subject. */
    Set<String> onDuty(SessionId id);

    /**
     * One session, as far as a hazard minds.
     *
     * @param version the dreamscape version that is dreamt
     * @param startsAt when it was planned to begin
     */
    record Dream(SessionId id, SanctuaryId sanctuary, VersionId version, Instant startsAt) {}
}
