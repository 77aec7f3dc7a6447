package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Chambers extends JpaRepository<Chamber, ChamberId> {

    Optional<Chamber> findBySanctuaryIdAndId(SanctuaryId sanctuary, ChamberId id);

    boolean existsBySanctuaryIdAndName(SanctuaryId sanctuary, String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chamber c where c.sanctuaryId = :sanctuary and c.id = :chamber")
    Optional<Chamber> lock(SanctuaryId sanctuary, ChamberId chamber);

    @Query("""
            select c from Chamber c
            where c.sanctuaryId = :sanctuary and c.id.value < :before order by c.id.value desc""")
    List<Chamber> newest(SanctuaryId sanctuary, UUID before, Limit limit);
}
