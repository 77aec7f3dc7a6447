package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.ethics.ReviewEvent;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings running dreams to a gentle end, in the transaction in which their approval is suspended for all or ended for good (ETH-06). */
@Component
class HearSuspensions {

    private final SessionRegister sessions;
    private final SessionControl control;

    HearSuspensions(SessionRegister sessions, SessionControl control) {
        this.sessions = sessions;
        this.control = control;
    }

    @EventListener
    void on(ReviewEvent.Suspended suspended) {
        if (suspended.reach() == Reach.ALL) {
            end(suspended);
        }
    }

    @EventListener
    void on(ReviewEvent.Terminated terminated) {
        end(terminated);
    }

    private void end(ReviewEvent event) {
        sessions.running(event.version())
                .forEach(id -> control.suspend(id, event.actor().followedUp(), event.at()));
    }
}
