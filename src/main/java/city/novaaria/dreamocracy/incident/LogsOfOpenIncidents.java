package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LogsToKeep;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What laces measured is kept as long as something serious is looked into, or waits for that: technologists sign that it is (INC-03). */
@Component
class LogsOfOpenIncidents implements LogsToKeep {

    private final Rows rows;

    LogsOfOpenIncidents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Set<SessionId> sessions() {
        return rows.ask("""
                        select distinct session_id from incident
                        where session_id is not null and state not in ('CLOSED', 'DUPLICATE')
                            and (severity in ('S1', 'S2') or state = 'REPORTED' or incident_class = 'SHARED_NIGHTMARE')""").query(UUID.class).list().stream()
                .map(SessionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
