package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.ethics.ReviewEvent;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.safestop.SafeStopControl;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings running dreams to a gentle end, in the transaction in which their approval is suspended for all or ended for good (ETH-06). */
@Component
class HearSuspensions {

    private final SessionRegister sessions;
    private final SessionControl control;
    private final SafeStopControl stops;

    HearSuspensions(SessionRegister sessions, SessionControl control, SafeStopControl stops) {
        this.sessions = sessions;
        this.control = control;
        this.stops = stops;
    }

    @EventListener
    void on(ReviewEvent.Suspended suspended) {
        if (suspended.reach() == Reach.ALL) {
            List<PlannedSession> ended = end(suspended);
            if (suspended.byIncident()) {
                stops.endedForIncident(ended, suspended.at());
            }
        }
    }

    @EventListener
    void on(ReviewEvent.Terminated terminated) {
        end(terminated);
    }

    /** One after the other in the order of their ids, so that two suspensions never wait for each other in a circle. */
    private List<PlannedSession> end(ReviewEvent event) {
        List<PlannedSession> live = sessions.running(event.version()).stream()
                .map(sessions::hold)
                .filter(held -> held.state().live())
                .toList();
        live.forEach(held -> control.suspend(held.id(), event.actor().followedUp(), event.at()));
        return live;
    }
}
