package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is known of incidents, by whoever keeps them. */
public interface KnownIncidents {

    /** What keeps the session from starting or going on (INC-02). */
    IncidentFacts in(SessionId session);

    /** Dreams of these people in which something serious happened to them, or to all who dreamt there; not in those sessions. */
    List<SeriousDream> seriousDreamsOf(Collection<ParticipantId> people, Set<SessionId> except);

    /**
     * Something serious happened in it, and it is no step to a stronger one.
     *
     * @param completed it would be one otherwise
     * @param settled every incident in it is closed
     */
    record SeriousDream(ParticipantId person, Intensity intensity, boolean completed, boolean settled) {}
}
