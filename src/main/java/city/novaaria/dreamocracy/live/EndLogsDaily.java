package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.ServerClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every night ends the logs that nobody follows any more; every instance does it, and one of them finds something. */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class EndLogsDaily {

    private final SessionLog log;
    private final LiveSettings settings;
    private final ServerClock clock;

    EndLogsDaily(SessionLog log, LiveSettings settings, ServerClock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(cron = "0 30 4 * * *")
    public void everyNight() {
        log.endThoseBefore(clock.now().minus(settings.keep()));
    }
}
