package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.pulse.ReadPulse.Wanted;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The time that is shown, in equal steps that begin on whole ones.
 *
 * @param to the end of the last step
 */
record PulseSpan(Instant from, Instant to, Duration step) {

    static final int MOST_POINTS = 1_500;

    /** For who sees single people: from the readings themselves, and so of a short time only. */
    static final Duration FINEST = Duration.ofSeconds(10);

    private static final Duration LONGEST_OF_FINEST = Duration.ofMinutes(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<Duration> STEPS =
            Set.of(MINUTE, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** What is left out: in steps of a minute, all of the dream, or its last day. */
    static PulseSpan of(PlannedSession session, Wanted wanted, boolean seesPeople, Instant at) {
        Duration asked = Objects.requireNonNullElse(wanted.step(), MINUTE);
        if (!STEPS.contains(asked) && !(seesPeople && asked.equals(FINEST))) {
            throw refused("step", "Range", seesPeople ? "pulse-fine-step" : "pulse-step", Map.of());
        }
        Instant from = wanted.from();
        Instant to = wanted.to();
        Instant last = to == null ? Objects.requireNonNullElse(session.endedAt(), at) : to;
        Instant first = from == null ? beginning(session, last, asked) : from;
        long most = asked.equals(FINEST) ? LONGEST_OF_FINEST.dividedBy(FINEST) + 1 : MOST_POINTS;
        if (!first.isBefore(last) || Duration.between(first, last).dividedBy(asked) >= most) {
            throw refused("from", "Range", "pulse-from", Map.of("most", most));
        }
        Instant end = whole(last, asked);
        return new PulseSpan(whole(first, asked), end.isBefore(last) ? end.plus(asked) : end, asked);
    }

    private static Instant beginning(PlannedSession session, Instant last, Duration step) {
        Instant started = session.startedAt();
        Instant earliest = last.minus(step.equals(FINEST) ? LONGEST_OF_FINEST : Duration.ofDays(1));
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

    boolean finest() {
        return step.equals(FINEST);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
