package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.kernel.SessionId;

/** What is known of incidents, by whoever keeps them. */
public interface KnownIncidents {

    /** What keeps the session from starting or going on (INC-02). */
    IncidentFacts in(SessionId session);
}
