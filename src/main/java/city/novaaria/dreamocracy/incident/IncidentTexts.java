package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.Id;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IncidentTexts extends JpaRepository<IncidentText, IncidentTextId> {

    @Query("select t from IncidentText t where t.incidentId = :incident order by t.id.value desc")
    List<IncidentText> newest(IncidentId incident, Limit limit);

    /** A list of those of all these incidents. */
    static KeysetBranch branchOf(Set<IncidentId> incidents) {
        return KeysetBranch.of(
                "id",
                "incident_text where incident_id in (?)",
                incidents.stream().map(Id::value).collect(Collectors.toSet()));
    }
}
