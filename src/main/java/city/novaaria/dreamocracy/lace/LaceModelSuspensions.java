package city.novaaria.dreamocracy.lace;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaceModelSuspensions extends JpaRepository<LaceModelSuspension, UUID> {

    /** As a condition in the database: {@code s} suspends what runs that firmware, of a model of that key. */
    String OF = "s.open_key = %s and (s.firmware_sha256 is null or s.firmware_sha256 = %s)";

    /** The same: an incident has suspended it. */
    String SUSPENDED = "exists (select 1 from lace_model_suspension s where " + OF + ")";

    boolean existsByIncidentIdAndModelKey(UUID incident, String modelKey);

    List<LaceModelSuspension> findByIncidentIdAndOpenKeyNotNull(UUID incident);
}
