package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.fear.FearEvent;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.FearLibrary;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers of each version that was handed in that a fear in it is not what it was then, in the transaction in which it
 * changed: ethicists and dreamers agreed to what it was (FEA-02).
 */
@Component
class KeepChangedFears {

    private final FearLibrary fears;
    private final JdbcClient jdbc;

    KeepChangedFears(FearLibrary fears, JdbcClient jdbc) {
        this.fears = fears;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(FearEvent event) {
        switch (event) {
            case FearEvent.Redacted redacted -> changed(redacted.fear());
            case FearEvent.Screened screened -> {
                if (screened.retagged()) {
                    changed(screened.fear());
                }
            }
            case FearEvent.Submitted _, FearEvent.PermissionsChanged _, FearEvent.Withdrawn _, FearEvent.Read _ -> {
                // it is what it was, or may not be used at all
            }
        }
    }

    /** What may still be changed is handed in with what the fear is then. */
    private void changed(FearId fear) {
        Set<UUID> works = fears.worksOf(fear);
        if (!works.isEmpty()) {
            jdbc.sql("""
                            update dreamscape_version set fears_changed = true, version = version + 1
                            where id in (:works) and state <> 'DRAFT'""").param("works", works).update();
        }
    }
}
