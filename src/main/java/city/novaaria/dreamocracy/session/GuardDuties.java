package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.DutyGate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the crew of a dream together until everybody has surfaced and is seen off. */
@Component
class GuardDuties implements DutyGate {

    private static final Set<SessionState> ACCOMPANIED =
            EnumSet.of(SessionState.DREAMING, SessionState.PAUSED, SessionState.SURFACING);

    private final Sessions sessions;

    GuardDuties(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A start that runs at the same time comes first, or finds its session changed and begins anew. */
    @Override
    public boolean accompaniesDreamers(CrewId entry) {
        sessions.crewChanges(entry.value(), SessionState.CHECK_IN);
        return sessions.onDutyIn(entry.value(), ACCOMPANIED) > 0;
    }
}
