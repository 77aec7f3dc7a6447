package city.novaaria.dreamocracy.pulse;

import java.time.Instant;

/**
 * What was measured of a group in one minute.
 *
 * @param people of how many
 * @param mean of their means
 */
record GroupMinute(PulseKind kind, Instant startsAt, int people, double mean, double lowest, double highest) {

    @Override
    public String toString() {
        return "GroupMinute[" + kind + " " + startsAt + "]";
    }
}
