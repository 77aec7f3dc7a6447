package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the session may know about hazards that were met by changing a dream. */
public interface HazardRegister {

    /** What happened in the session, and what is still to be reported about the version, wherever it was dreamt. */
    Known about(SessionId session, VersionId version);

    /** When that change was made, if it was made in the session. */
    Optional<Instant> changedAt(SessionId session, UUID deviation);

    /**
     * What the charter asks (ETH-05).
     *
     * @param inSession the changes of this session, the first one first
     * @param reportsDue when each report about the version is due that nobody has given yet
     */
    record Known(List<DeviationFacts> inSession, List<Instant> reportsDue) {

        public Known {
            inSession = List.copyOf(inSession);
            reportsDue = List.copyOf(reportsDue);
        }
    }
}
