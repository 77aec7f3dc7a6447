package city.novaaria.dreamocracy.incident;

import org.springframework.data.jpa.repository.JpaRepository;

interface IncidentReadings extends JpaRepository<IncidentReading, IncidentReadingId> {

    int countByIncidentId(IncidentId incidentId);
}
