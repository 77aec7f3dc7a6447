package city.novaaria.dreamocracy.sanctuary;

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

interface Chambers extends JpaRepository<Chamber, ChamberId> {

    Optional<Chamber> findBySanctuaryIdAndId(SanctuaryId sanctuary, ChamberId id);

    @Query("select c.name from Chamber c where c.sanctuaryId = :sanctuary")
    List<String> names(SanctuaryId sanctuary);

    @Query("select c.name from Chamber c where c.sanctuaryId = :sanctuary and c.id <> :except")
    List<String> otherNames(SanctuaryId sanctuary, ChamberId except);

    @Query(
            "select c from Chamber c where c.sanctuaryId = :sanctuary and c.closedAt is null order by c.name, c.id.value")
    List<Chamber> open(SanctuaryId sanctuary);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chamber c where c.sanctuaryId = :sanctuary and c.id = :chamber")
    Optional<Chamber> lock(SanctuaryId sanctuary, ChamberId chamber);

    @Query("""
            select new city.novaaria.dreamocracy.sanctuary.Chambers$InHouse(c, s)
            from Chamber c join Sanctuary s on s.id = c.sanctuaryId where c.id in :chambers""")
    List<InHouse> withHouses(Collection<ChamberId> chambers);

    /** One chamber, and where it is. */
    record InHouse(Chamber chamber, Sanctuary house) {}

    @Query("""
            select c from Chamber c
            where c.sanctuaryId = :sanctuary and c.id.value < :before order by c.id.value desc""")
    List<Chamber> newest(SanctuaryId sanctuary, UUID before, Limit limit);
}
