package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.SessionControl;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What a serious incident does at once, in the transaction in which it is found to be one (INC-02).
 *
 * <p>The worst brings everybody back who is in the dream; what is serious pauses it. Doing so again changes nothing.
 */
@Component
class ProtectPeople {

    private final SessionControl control;

    ProtectPeople(SessionControl control) {
        this.control = control;
    }

    void after(Incident incident, Actor by, Instant at) {
        Weight weight = incident.weight();
        SessionId session = incident.sessionId();
        if (weight == null || session == null || !weight.protectsOthers()) {
            return;
        }
        if (weight.severity() == Severity.S1) {
            control.safeStop(session, by.followedUp(), at);
        } else {
            control.pause(session, by.followedUp(), at);
        }
    }
}
