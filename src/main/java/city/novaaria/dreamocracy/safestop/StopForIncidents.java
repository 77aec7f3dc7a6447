package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ends dreams because of incidents and remembers why; nobody is asked, and no override counts. */
@Component
class StopForIncidents implements SafeStopControl {

    private final SessionRegister sessions;
    private final SessionControl control;
    private final Vigils vigils;

    StopForIncidents(SessionRegister sessions, SessionControl control, Vigils vigils) {
        this.sessions = sessions;
        this.control = control;
        this.vigils = vigils;
    }

    @Override
    public void stopForIncident(SessionId id, Actor by, Instant at) {
        PlannedSession session = sessions.hold(id);
        if (session.state().live()) {
            endedForIncident(List.of(session), at);
            control.safeStop(id, by, at);
        }
    }

    @Override
    public void endedForIncident(Collection<PlannedSession> held, Instant at) {
        Map<SessionId, Vigil> known = vigils
                .findAllById(held.stream().map(PlannedSession::id).toList())
                .stream()
                .collect(Collectors.toMap(Vigil::sessionId, Function.identity()));
        List<Vigil> stopped = held.stream()
                .map(session -> {
                    Vigil vigil = known.get(session.id());
                    return vigil == null ? new Vigil(session) : vigil;
                })
                .toList();
        stopped.forEach(vigil -> vigil.stop(SafeStopTrigger.INCIDENT, at));
        vigils.saveAllAndFlush(stopped);
    }
}
