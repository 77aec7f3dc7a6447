package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CrewMembers extends JpaRepository<Crew, CrewId> {

    List<Crew> findByLiveKey(String subject);

    List<Crew> findByLiveKeyIn(Collection<String> subjects);

    boolean existsBySanctuaryIdAndRoleAndLiveKey(SanctuaryId sanctuary, Role role, String subject);

    List<Crew> findBySanctuaryIdAndRoleAndLiveKeyIsNotNull(SanctuaryId sanctuary, Role role);

    Optional<Crew> findBySanctuaryIdAndIdAndLiveKeyIsNotNull(SanctuaryId sanctuary, CrewId id);

    Optional<Crew> findByIdAndLiveKeyIsNotNull(CrewId id);

    @Query("select c from Crew c where c.sanctuaryId = :sanctuary and c.liveKey is not null and c.id in :ids")
    List<Crew> among(SanctuaryId sanctuary, Collection<CrewId> ids);

    @Query("""
            select c from Crew c
            where c.sanctuaryId = :sanctuary and c.liveKey is not null and c.id.value < :before
            order by c.id.value desc""")
    List<Crew> newest(SanctuaryId sanctuary, UUID before, Limit limit);
}
