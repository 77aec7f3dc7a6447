package city.novaaria.dreamocracy.ethics;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of the incidents that suspended approvals, by whoever keeps them; what nobody answers counts as open. */
public interface SuspendingIncidents {

    /** Those of them whose corrective actions are all carried out, each verified by a second person. */
    Set<UUID> corrected(Set<UUID> incidents);

    /** Who of these people had a part in each of them: dreamt or was on duty there, reported, judged or contained it. */
    Map<UUID, Set<String>> involved(Set<UUID> incidents, Set<String> subjects);
}
