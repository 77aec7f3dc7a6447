package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CrewMembers extends JpaRepository<Crew, CrewId> {

    boolean existsBySanctuaryIdAndRoleAndLiveKey(SanctuaryId sanctuary, Role role, String subject);

    /** Everybody who works there; the house is read by the same statement, and known to the transaction from then on. */
    @Query("""
            select new city.novaaria.dreamocracy.sanctuary.CrewMembers$Employed(s, c)
            from Sanctuary s join Crew c on c.sanctuaryId = s.id
            where s.id = :sanctuary and c.liveKey is not null""")
    List<Employed> employedAt(SanctuaryId sanctuary);

    /** One entry, and where it is. */
    record Employed(Sanctuary house, Crew entry) {}

    /** Whatever they do at whatever house. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Crew c where any_of(:subjects, c.liveKey) order by c.id.value")
    List<Crew> hold(String[] subjects);

    long countBySanctuaryIdAndRoleAndLiveKeyIsNotNull(SanctuaryId sanctuary, Role role);

    @Query("""
            select distinct c.liveKey from Crew c
            where c.sanctuaryId = :sanctuary and c.liveKey is not null and c.liveKey <> :subject""")
    List<String> otherSubjects(SanctuaryId sanctuary, String subject);

    List<Crew> findBySanctuaryIdAndLiveKey(SanctuaryId sanctuary, String subject);

    Optional<Crew> findBySanctuaryIdAndIdAndLiveKeyIsNotNull(SanctuaryId sanctuary, CrewId id);

    List<Crew> findByIdInAndLiveKeyIsNotNull(Collection<CrewId> ids);

    Optional<Crew> findByIdAndLiveKeyIsNotNull(CrewId id);

    @Query("select c from Crew c where c.sanctuaryId = :sanctuary and c.liveKey is not null and c.id in :ids")
    List<Crew> among(SanctuaryId sanctuary, Collection<CrewId> ids);

    @Query("""
            select c from Crew c
            where c.sanctuaryId = :sanctuary and c.liveKey is not null and c.id.value < :before
            order by c.id.value desc""")
    List<Crew> newest(SanctuaryId sanctuary, UUID before, Limit limit);
}
