package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface WatchedDreamers extends JpaRepository<WatchedDreamer, EnrollmentId> {

    List<WatchedDreamer> findBySessionId(SessionId session);
}
