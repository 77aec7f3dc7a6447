package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Why the service opens an incident.
 *
 * @param session in which it happened; null when it happened in none
 * @param person whom it concerns; null when that is nobody, or not known
 * @param conductOf who behaved so; null when it is not about how somebody behaved
 */
record Cause(
        IncidentOrigin origin,
        SanctuaryId sanctuary,
        @Nullable SessionId session,
        @Nullable ParticipantId person,
        @Nullable String conductOf) {

    /** What is not about how somebody behaved. */
    Cause(IncidentOrigin origin, SanctuaryId sanctuary, @Nullable SessionId session, @Nullable ParticipantId person) {
        this(origin, sanctuary, session, person, null);
    }

    @Override
    public String toString() {
        return "Cause[" + origin + "]";
    }
}
