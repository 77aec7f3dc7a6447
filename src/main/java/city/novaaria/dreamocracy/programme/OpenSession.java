package city.novaaria.dreamocracy.programme;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.SoonestFirst.Place;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A session that may be joined.
 *
 * @param free how many places are, as far as the caller may know
 * @param crew who is on duty, each in which role
 */
record OpenSession(
        SessionId id,
        SanctuaryId sanctuary,
        VersionId version,
        String title,
        Intensity intensity,
        Instant startsAt,
        Duration duration,
        int free,
        int planRevision,
        Instant plannedAt,
        Map<CrewId, Role> crew) {

    OpenSession {
        crew = Map.copyOf(crew);
    }

    Place place() {
        return new Place(startsAt, id.value());
    }

    @Override
    public String toString() {
        return "OpenSession[" + id + "]";
    }
}
