package city.novaaria.dreamocracy.session;

import java.util.EnumSet;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night, of each session before its dream; every instance does it, and it does not matter which one is first. */
@Component
class TellLimitsDaily {

    private final Sessions sessions;
    private final TellLimits telling;

    TellLimitsDaily(Sessions sessions, TellLimits telling) {
        this.sessions = sessions;
        this.telling = telling;
    }

    @Scheduled(cron = "0 0 4 * * *")
    void everyNight() {
        sessions.idsIn(EnumSet.of(SessionState.OPEN, SessionState.CHECK_IN)).forEach(telling::anew);
    }
}
