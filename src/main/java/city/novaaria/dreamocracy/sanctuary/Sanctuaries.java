package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Sanctuaries extends JpaRepository<Sanctuary, SanctuaryId> {

    default void mustExist(SanctuaryId id) {
        if (!existsById(id)) {
            throw Refused.notFound();
        }
    }

    /** Holds it while it or its crew changes, so that two stewards never take the last roles from each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sanctuary s where s.id = :id")
    Optional<Sanctuary> lock(SanctuaryId id);

    /** Holds it as it is; others may do so at the same time. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from Sanctuary s where s.id = :id")
    Optional<Sanctuary> hold(SanctuaryId id);

    @Query("select s from Sanctuary s where any_of(:ids, s.id.value)")
    List<Sanctuary> among(UUID[] ids);

    @Query("select s from Sanctuary s where s.state = OPEN and (s.programme = PUBLIC or any_of(:also, s.id.value))")
    List<Sanctuary> withProgramme(UUID[] also);

    @Query("select s from Sanctuary s where s.id.value < :before order by s.id.value desc")
    List<Sanctuary> newest(UUID before, Limit limit);
}
