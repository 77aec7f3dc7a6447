package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.waiver.Gatherings;
import org.springframework.stereotype.Component;

/** Tells the waivers about the sessions that this module keeps. */
@Component
class StoredGatherings implements Gatherings {

    private final FindSession find;
    private final Sessions sessions;
    private final GatherFacts facts;

    StoredGatherings(FindSession find, Sessions sessions, GatherFacts facts) {
        this.find = find;
        this.sessions = sessions;
        this.facts = facts;
    }

    @Override
    public Gathering find(Caller caller, SessionId id) {
        return gathering(find.visible(caller, id));
    }

    @Override
    public Gathering hold(SessionId id) {
        return gathering(sessions.lock(id).orElseThrow(Refused::notFound));
    }

    @Override
    public void mustBeBeforeTheDream(SessionId id) {
        SessionState state =
                sessions.findById(id).orElseThrow(Refused::notFound).state();
        if (!state.beforeTheDream()) {
            throw Refused.stateConflict(state, SessionAction.possible(state));
        }
    }

    private Gathering gathering(Session session) {
        return new Gathering(
                session.id(),
                session.sanctuaryId(),
                session.versionId(),
                session.endsAt(),
                facts.subjectsOnDuty(session));
    }
}
