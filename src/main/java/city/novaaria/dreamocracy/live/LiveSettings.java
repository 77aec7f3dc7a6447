package city.novaaria.dreamocracy.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What happens in sessions, as it is told.
 *
 * @param keep how long the log of a session stays after the last thing that happened in it, once that is closed or cancelled
 */
@ConfigurationProperties("dreamocracy.live")
record LiveSettings(@DefaultValue("P90D") Duration keep) {}
