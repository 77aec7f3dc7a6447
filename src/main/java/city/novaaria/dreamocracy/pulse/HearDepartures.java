package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers, in the transaction in which somebody withdraws or takes back that they are measured, that what is made of few
 * people is made anew without them.
 */
@Component
class HearDepartures {

    private final GroupMinutes minutes;

    HearDepartures(GroupMinutes minutes) {
        this.minutes = minutes;
    }

    @EventListener
    void on(EnrollmentEvent.Withdrew event) {
        if (!event.from().beforeTheDream()) {
            minutes.remember(event.enrollment(), event.session());
        }
    }

    @EventListener
    void on(ConsentEvent.Narrowed event) {
        List<PulseKind> kinds = PulseKind.measuredBy(event.scopes());
        if (!kinds.isEmpty()) {
            minutes.remember(event.enrollment(), kinds);
        }
    }
}
