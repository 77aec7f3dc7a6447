package city.novaaria.dreamocracy.incident;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContainmentSignatures extends JpaRepository<ContainmentSignature, UUID> {

    @Query("select s from ContainmentSignature s where s.incidentId = :incident order by s.signedAt, s.id")
    List<ContainmentSignature> of(IncidentId incident);
}
