package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Collection;

/** Brings running dreams to a gentle end because of incidents; what was put off before counts for nothing then (LIV-04). */
public interface SafeStopControl {

    /** Brings everybody back at once; a dream that does not run any more is left as it is. */
    void stopForIncident(SessionId session, Actor by, Instant at);

    /** The dreams of these held sessions were just brought to an end because of an incident. */
    void endedForIncident(Collection<PlannedSession> held, Instant at);
}
