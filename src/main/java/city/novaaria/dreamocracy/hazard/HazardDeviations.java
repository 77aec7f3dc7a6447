package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** A deviation is visible to the crew of its sanctuary. */
interface HazardDeviations extends JpaRepository<HazardDeviation, DeviationId> {

    @Query("select d from HazardDeviation d where d.id = :id and d.sanctuaryId in :mine")
    Optional<HazardDeviation> visible(DeviationId id, Collection<SanctuaryId> mine);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from HazardDeviation d where d.id = :id and d.sanctuaryId in :mine")
    Optional<HazardDeviation> lock(DeviationId id, Collection<SanctuaryId> mine);

    @Query("""
            select d from HazardDeviation d
            where d.sessionId = :session or (d.versionId = :version and d.state = OPEN)
            order by d.recordedAt, d.id.value""")
    List<HazardDeviation> about(SessionId session, VersionId version);

    /** A list of those in one session. */
    static KeysetBranch branchOf(SessionId session) {
        return KeysetBranch.of("id", "hazard_deviation where session_id = ?", session.value());
    }
}
