package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.hazard.RunningDreams;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells in which dream of this module a hazard was met. */
@Component
class StoredRunningDreams implements RunningDreams {

    private final FindSession find;
    private final Sessions sessions;
    private final GatherFacts facts;

    StoredRunningDreams(FindSession find, Sessions sessions, GatherFacts facts) {
        this.find = find;
        this.sessions = sessions;
        this.facts = facts;
    }

    @Override
    public Dream find(Caller caller, SessionId id) {
        return dream(find.visible(caller, id));
    }

    @Override
    public Dream holdRunning(SessionId id) {
        Session session = sessions.lock(id).orElseThrow(Refused::notFound);
        if (!session.state().live()) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session.state()));
        }
        return dream(session);
    }

    @Override
    public Set<String> onDuty(SessionId id) {
        return facts.subjectsOnDuty(sessions.withDuties(id).orElseThrow(Refused::notFound));
    }

    private static Dream dream(Session session) {
        return new Dream(session.id(), session.sanctuaryId(), session.versionId(), session.startsAt());
    }
}
