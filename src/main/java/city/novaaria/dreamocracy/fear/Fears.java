package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Fears extends JpaRepository<Fear, FearId> {

    /** Holds the fear, and so waits for a start that holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fear f where f.id = :fear")
    Optional<Fear> lock(FearId fear);

    /** The same, found by the claim code of an anonymous submission. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fear f where f.claimCodeSha256 = :sha256")
    Optional<Fear> lockClaimed(String sha256);

    @Query("""
            select u from Fear f join f.uses u
            where f.id = :fear and u.workId < :before order by u.workId desc""")
    List<FearUse> uses(FearId fear, UUID before, Limit limit);

    @Query("select f from Fear f where f.sanctuaryId = :sanctuary and f.id in :fears")
    List<Fear> among(SanctuaryId sanctuary, Collection<FearId> fears);

    @Query("""
            select f from Fear f
            where f.sanctuaryId = :sanctuary and exists (select 1 from f.uses u where u.workId = :work)
            order by f.id.value""")
    List<Fear> usedBy(SanctuaryId sanctuary, UUID work);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select f from Fear f
            where f.sanctuaryId = :sanctuary and exists (select 1 from f.uses u where u.workId = :work)
            order by f.id.value""")
    List<Fear> lockUsedBy(SanctuaryId sanctuary, UUID work);

    @Query("""
            select f.owner from Fear f join f.uses u
            where f.sanctuaryId = :sanctuary and u.workId = :work and f.owner is not null""")
    Set<String> owners(SanctuaryId sanctuary, UUID work);

    @Query("""
            select f.owner from Fear f join f.uses u
            where f.sanctuaryId = :sanctuary and u.workId = :work and f.owner is not null
            union
            select f.screenedBy from Fear f join f.uses u
            where f.sanctuaryId = :sanctuary and u.workId = :work and f.screenedBy is not null""")
    Set<String> collectors(SanctuaryId sanctuary, UUID work);
}
