package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** A list of those at the houses, one branch for each house, or state there; {@code only} and {@code states} narrow it. */
    static List<KeysetBranch> branches(
            Collection<SanctuaryId> houses,
            @Nullable Collection<SanctuaryId> only,
            @Nullable Collection<HazardDeviation.State> states) {
        return houses.stream()
                .filter(house -> only == null || only.contains(house))
                .map(house -> KeysetBranch.of("id", "hazard_deviation where sanctuary_id = ?", house.value()))
                .flatMap(all -> states == null
                        ? Stream.of(all)
                        : states.stream().map(state -> all.and("state = ?", state.name())))
                .toList();
    }

    /** A list of those in one session. */
    static KeysetBranch branchOf(SessionId session) {
        return KeysetBranch.of("id", "hazard_deviation where session_id = ?", session.value());
    }
}
