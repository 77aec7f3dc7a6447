package city.novaaria.dreamocracy.dreamscape;

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

/** A version is visible to the crew of its sanctuary, and to everybody once it is published. */
interface DreamscapeVersions extends JpaRepository<DreamscapeVersion, VersionId> {

    String OF_DREAMSCAPE = """
            select v from DreamscapeVersion v
            where v.dreamscapeId = :dreamscape and (v.state = PUBLISHED or v.sanctuaryId in :mine)
            """;

    @Query(OF_DREAMSCAPE + " and v.number = :number")
    Optional<DreamscapeVersion> visible(DreamscapeId dreamscape, int number, Collection<SanctuaryId> mine);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(OF_DREAMSCAPE + " and v.number = :number")
    Optional<DreamscapeVersion> lock(DreamscapeId dreamscape, int number, Collection<SanctuaryId> mine);

    @Query(OF_DREAMSCAPE + " and v.id.value < :before order by v.id.value desc")
    List<DreamscapeVersion> newest(DreamscapeId dreamscape, Collection<SanctuaryId> mine, UUID before, Limit limit);

    @Query("select v from DreamscapeVersion v where v.id = :id and v.state <> DRAFT")
    Optional<DreamscapeVersion> frozen(VersionId id);

    @Query("select v from DreamscapeVersion v where any_of(:ids, v.id.value) and v.state <> DRAFT")
    List<DreamscapeVersion> frozen(UUID[] ids);

    @Query("""
            select v from DreamscapeVersion v
            where v.sanctuaryId = :sanctuary and v.dreamscapeId = :dreamscape and v.number = :number
              and v.state <> DRAFT""")
    Optional<DreamscapeVersion> frozen(SanctuaryId sanctuary, DreamscapeId dreamscape, int number);
}
