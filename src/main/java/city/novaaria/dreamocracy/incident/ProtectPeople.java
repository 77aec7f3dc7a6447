package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.ethics.SuspensionControl;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import city.novaaria.dreamocracy.lace.ModelSuspensions;
import city.novaaria.dreamocracy.safestop.SafeStopControl;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What a serious incident does at once, in the transaction in which it is found to be one (INC-02).
 *
 * <p>The worst brings everybody back who dreams the same anywhere, and takes out the laces of that model when it is about one;
 * what is serious pauses its own session, and keeps others from starting the same dream. Doing so again changes nothing.
 */
@Component
class ProtectPeople {

    private final SuspensionControl approvals;
    private final ModelSuspensions models;
    private final SafeStopControl stops;
    private final SessionControl control;
    private final SessionRegister sessions;

    ProtectPeople(
            SuspensionControl approvals,
            ModelSuspensions models,
            SafeStopControl stops,
            SessionControl control,
            SessionRegister sessions) {
        this.approvals = approvals;
        this.models = models;
        this.stops = stops;
        this.control = control;
        this.sessions = sessions;
    }

    /** The approval comes before the sessions, as at every start; none of them may be held yet. */
    void after(Incident incident, Actor by, Instant at) {
        Weight weight = incident.weight();
        if (weight == null || !weight.protectsOthers()) {
            return;
        }
        boolean worst = weight.severity() == Severity.S1;
        LaceDeviceId device = incident.deviceId();
        if (device != null && incident.takesModelOut()) {
            models.suspendModelOf(device, false, incident.id().value(), by, at);
        }
        SessionId session = incident.sessionId();
        if (session == null) {
            return;
        }
        approvals.suspend(
                sessions.find(session).versionId(),
                worst ? Reach.ALL : Reach.NEW_STARTS,
                incident.id().value(),
                by,
                at);
        // held also when nobody dreams in it: a start that asks meanwhile waits, and then sees it
        sessions.hold(session);
        if (worst) {
            stops.stopForIncident(session, by.followedUp(), at);
        } else {
            control.pause(session, by.followedUp(), at);
        }
    }
}
