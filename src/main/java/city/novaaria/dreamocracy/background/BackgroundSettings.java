package city.novaaria.dreamocracy.background;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance takes part in the work in the background.
 *
 * @param enabled whether it does any
 * @param threads how many pieces of work it does at once; each may take a connection of the pool
 * @param look how often it looks for what is due
 * @param heartbeat how often it says that it is still at work; what has not been heard of four times is taken over
 */
@ConfigurationProperties("dreamocracy.background")
record BackgroundSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int threads,
        @DefaultValue("1s") Duration look,
        @DefaultValue("5s") Duration heartbeat) {

    static final int MISSED_HEARTBEATS = 4;
}
