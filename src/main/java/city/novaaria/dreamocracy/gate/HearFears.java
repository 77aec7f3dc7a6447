package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.fear.FearEvent;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.session.SessionControl;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops every scene that uses a fear, in the transaction in which it may be used no more. */
@Component
class HearFears {

    private final FearLibrary fears;
    private final SessionRegister sessions;
    private final SessionControl control;
    private final ServerClock clock;

    HearFears(FearLibrary fears, SessionRegister sessions, SessionControl control, ServerClock clock) {
        this.fears = fears;
        this.sessions = sessions;
        this.control = control;
        this.clock = clock;
    }

    @EventListener
    void on(FearEvent event) {
        switch (event) {
            case FearEvent.Withdrawn _ -> stopWhereItIsDreamt(event);
            case FearEvent.Screened screened -> {
                if (!screened.cleared() || screened.retagged()) {
                    stopWhereItIsDreamt(event);
                }
            }
            case FearEvent.PermissionsChanged changed -> {
                if (!isPermitted(changed)) {
                    stopWhereItIsDreamt(event);
                }
            }
            case FearEvent.Submitted _, FearEvent.Redacted _, FearEvent.Read _ -> {
                // takes nothing away
            }
        }
    }

    private boolean isPermitted(FearEvent.PermissionsChanged changed) {
        FearFacts fear =
                fears.facts(changed.sanctuary(), List.of(changed.fear())).getFirst();
        return fear.permitsDreamscape()
                && (fear.permittedUntil() == null || clock.now().isBefore(fear.permittedUntil()));
    }

    /** What is told of the session names nobody: it must not tell whose fear it was. */
    private void stopWhereItIsDreamt(FearEvent event) {
        Instant at = clock.now();
        fears.worksOf(event.fear()).stream()
                .sorted()
                .flatMap(work -> sessions.running(new VersionId(work)).stream())
                .forEach(session -> control.stopScene(session, Actor.service(), at));
    }
}
