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

/** A dreamscape is visible to the crew of its sanctuary, and to everybody once one of its versions is published. */
interface Dreamscapes extends JpaRepository<Dreamscape, DreamscapeId> {

    String VISIBLE = """
            (d.sanctuaryId in :mine or exists (
                select v.id from DreamscapeVersion v where v.dreamscapeId = d.id and v.state = PUBLISHED))
            """;

    @Query("select d from Dreamscape d where d.id = :id and " + VISIBLE)
    Optional<Dreamscape> visible(DreamscapeId id, Collection<SanctuaryId> mine);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dreamscape d where d.id = :id and " + VISIBLE)
    Optional<Dreamscape> lock(DreamscapeId id, Collection<SanctuaryId> mine);

    @Query("select d from Dreamscape d where d.id.value < :before and " + VISIBLE + " order by d.id.value desc")
    List<Dreamscape> newest(Collection<SanctuaryId> mine, UUID before, Limit limit);

    @Query("select d from Dreamscape d where d.sanctuaryId in :wanted and d.id.value < :before and " + VISIBLE
            + " order by d.id.value desc")
    List<Dreamscape> newestOf(Collection<SanctuaryId> wanted, Collection<SanctuaryId> mine, UUID before, Limit limit);
}
