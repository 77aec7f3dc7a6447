package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time that is shown, in equal steps that begin on whole ones.
 *
 * @param to the end of the last step
 */
record PulseSpan(Instant from, Instant to, Duration step) {

    static final int MOST_POINTS = 1_500;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<Duration> STEPS =
            Set.of(MINUTE, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** What is left out: in steps of a minute, all of the dream, or its last day. */
    static PulseSpan of(
            PlannedSession session, @Nullable Instant from, @Nullable Instant to, @Nullable Duration step, Instant at) {
        Duration asked = step == null ? MINUTE : step;
        if (!STEPS.contains(asked)) {
            throw refused("step", "Range", "pulse-step", Map.of());
        }
        Instant last = to == null ? Objects.requireNonNullElse(session.endedAt(), at) : to;
        Instant first = from == null ? beginning(session, last, asked) : from;
        if (!first.isBefore(last) || Duration.between(first, last).dividedBy(asked) >= MOST_POINTS) {
            throw refused("from", "Range", "pulse-from", Map.of("most", MOST_POINTS));
        }
        Instant end = whole(last, asked);
        return new PulseSpan(whole(first, asked), end.isBefore(last) ? end.plus(asked) : end, asked);
    }

    private static Instant beginning(PlannedSession session, Instant last, Duration step) {
        Instant started = session.startedAt();
        Instant earliest = last.minus(Duration.ofDays(1));
        return started != null && started.isAfter(earliest) && started.isBefore(last)
                ? started
                : started == null ? last.minus(step.multipliedBy(60)) : earliest;
    }

    private static Refused refused(String parameter, String code, String wanted, Map<String, ?> parameters) {
        return Refused.because(EdgeProblem.INVALID_REQUEST)
                .with("errors", List.of(FieldError.ofParameter(parameter, code, wanted, parameters)));
    }

    static Instant minute(Instant at) {
        return whole(at, MINUTE);
    }

    static Instant whole(Instant at, Duration step) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), step.toSeconds()) * step.toSeconds());
    }

    int steps() {
        return Math.toIntExact(Duration.between(from, to).dividedBy(step));
    }

    Instant at(int number) {
        return from.plus(step.multipliedBy(number));
    }

    /** In which step it is; below zero, or beyond the last, when in none. */
    int stepOf(Instant at) {
        return Math.toIntExact(Math.floorDiv(Duration.between(from, at).toSeconds(), step.toSeconds()));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
