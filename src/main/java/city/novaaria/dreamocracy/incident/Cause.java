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
 */
record Cause(
        IncidentOrigin origin,
        SanctuaryId sanctuary,
        @Nullable SessionId session,
        @Nullable ParticipantId person) {

    @Override
    public String toString() {
        return "Cause[" + origin + "]";
    }
}
