package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.incident.IncidentAccess.Post;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import org.springframework.stereotype.Component;

/** Finds out how somebody stands to an incident. */
@Component
class IncidentAccesses {

    private final SessionRegister sessions;

    private final Rulings rulings;

    IncidentAccesses(SessionRegister sessions, Rulings rulings) {
        this.sessions = sessions;
        this.rulings = rulings;
    }

    IncidentAccess of(Incident incident, Caller caller) {
        return new IncidentAccess(incident, caller, post(incident, caller), rulings.isWaitedFor(incident));
    }

    private Post post(Incident incident, Caller caller) {
        SessionId id = incident.sessionId();
        SanctuaryId house = incident.sanctuaryId();
        if (id == null || house == null || !caller.worksAt(house)) {
            return Post.NONE;
        }
        PlannedSession session = sessions.find(id);
        if (session.isAccompaniedBy(caller)) {
            return Post.ACCOMPANIES;
        }
        boolean involved = sessions.involved(session).stream().anyMatch(caller::is);
        return involved ? Post.INVOLVED : Post.NONE;
    }
}
