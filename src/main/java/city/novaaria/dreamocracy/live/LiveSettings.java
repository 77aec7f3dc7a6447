package city.novaaria.dreamocracy.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What happens in sessions, as it is told.
 *
 * @param keep how long the log of a session stays after the last thing that happened in it, once that is closed or cancelled
 * @param streams the most streams on one instance; each takes one of {@code server.tomcat.max-connections}
 * @param streamsOfOne the most streams of one caller there; one more ends the oldest
 */
@Validated
@ConfigurationProperties("dreamocracy.live")
record LiveSettings(
        @DefaultValue("P90D") Duration keep,
        @DefaultValue("1000") @Min(1) @Max(100_000) int streams,
        @DefaultValue("5") @Min(1) @Max(1_000) int streamsOfOne) {}
