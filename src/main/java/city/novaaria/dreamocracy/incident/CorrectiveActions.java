package city.novaaria.dreamocracy.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CorrectiveActions extends JpaRepository<CorrectiveAction, CorrectiveActionId> {

    @Query("select a from CorrectiveAction a where a.incidentId = :incident order by a.id.value")
    List<CorrectiveAction> of(IncidentId incident);

    Optional<CorrectiveAction> findByIdAndIncidentId(CorrectiveActionId id, IncidentId incident);
}
