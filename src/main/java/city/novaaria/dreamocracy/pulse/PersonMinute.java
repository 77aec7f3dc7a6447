package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;

/** What was measured of one person in one minute. */
record PersonMinute(
        EnrollmentId enrollment, PulseKind kind, Instant startsAt, double mean, double lowest, double highest) {

    GroupMinute alone() {
        return new GroupMinute(kind, startsAt, 1, mean, lowest, highest);
    }

    @Override
    public String toString() {
        return "PersonMinute";
    }
}
