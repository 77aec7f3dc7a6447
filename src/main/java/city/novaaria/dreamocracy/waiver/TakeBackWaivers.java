package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.session.SessionEvent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was asked for or let pass was about what was to be dreamt then: another version takes it back, under the session's lock. */
@Component
class TakeBackWaivers {

    private final Waivers waivers;

    TakeBackWaivers(Waivers waivers) {
        this.waivers = waivers;
    }

    /** Before anybody asks the charter about the changed session. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SessionEvent.Changed changed) {
        if (changed.toAnotherVersion()) {
            List<Waiver> open = waivers.findBySessionIdAndLiveKeyIsNotNull(changed.session()).stream()
                    .filter(waiver -> waiver.isOpen(changed.at()))
                    .toList();
            open.forEach(waiver -> waiver.takeBack(changed.actor().followedUp(), changed.at()));
            waivers.saveAllAndFlush(open);
        }
    }
}
