package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Screenings extends JpaRepository<Screening, ScreeningId> {

    /** The latest of each person. */
    List<Screening> findByLatestKeyIn(Collection<UUID> people);

    Optional<Screening> findByLatestKey(UUID person);

    /** Reads it anew; fails, to be tried again, when it changed since this transaction first read it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Screening s where s.id = :id")
    Optional<Screening> lock(ScreeningId id);

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "screening where participant_id = ?", person.value());
    }
}
