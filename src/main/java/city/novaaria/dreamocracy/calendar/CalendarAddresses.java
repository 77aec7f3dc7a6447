package city.novaaria.dreamocracy.calendar;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CalendarAddresses extends JpaRepository<CalendarAddress, CalendarAddressId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from CalendarAddress a where a.subject = :subject")
    Optional<CalendarAddress> lock(String subject);

    Optional<CalendarAddress> findBySubject(String subject);

    Optional<CalendarAddress> findBySecretSha256(String sha256);
}
