package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import java.time.Instant;

/**
 * That a person dreamt at an intensity.
 *
 * @param endedAt when they last came out of such a dream
 * @param completed how often they came out of one together with the others
 */
record PastDream(Intensity intensity, Instant endedAt, long completed) {}
