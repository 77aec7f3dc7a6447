package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.ethics.ReviewEvent;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings running dreams to a gentle end, in the transaction in which their approval is suspended for all (ETH-06). */
@Component
class HearSuspensions {

    private static final Set<SessionState> RUNNING = EnumSet.of(SessionState.DREAMING, SessionState.PAUSED);

    private final Sessions sessions;
    private final StepSession steps;

    HearSuspensions(Sessions sessions, StepSession steps) {
        this.sessions = sessions;
        this.steps = steps;
    }

    @EventListener
    void on(ReviewEvent.Suspended suspended) {
        if (suspended.reach() != Reach.ALL) {
            return;
        }
        sessions.idsOf(suspended.version(), RUNNING).forEach(id -> {
            Session session = sessions.lock(id).orElseThrow(Refused::notFound);
            if (session.state().live()) {
                steps.surface(session, Session.EndReason.SAFE_STOP, suspended.at());
            }
        });
    }
}
