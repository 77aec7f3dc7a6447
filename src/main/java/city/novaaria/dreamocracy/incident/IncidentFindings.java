package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetBranch;
import org.springframework.data.jpa.repository.JpaRepository;

interface IncidentFindings extends JpaRepository<IncidentFinding, IncidentFindingId> {

    static KeysetBranch branchOf(IncidentId incident) {
        return KeysetBranch.of("id", "incident_finding where incident_id = ?", incident.value());
    }
}
