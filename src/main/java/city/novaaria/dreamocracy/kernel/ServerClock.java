package city.novaaria.dreamocracy.kernel;

import java.time.Instant;

/**
 * The one clock by which decisions are made; a use case reads it once and passes the instant on.
 *
 * <p>Its instants have exactly millisecond precision, so what is stored equals what was answered.
 */
public interface ServerClock {

    Instant now();
}
