package city.novaaria.dreamocracy.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shown to who sees no single people: values of enough people, rounded.
 *
 * <p>A minute in which too few were measured shows the value of the minute before, and so looks like any other: nobody learns by
 * comparing two points, or two answers, that somebody has left. Before the first value all is suppressed, whether or not
 * something was measured. Longer steps are made of the rounded minutes, so that they tell nothing more.
 *
 * @param begins the first minute of the dream
 * @param ends the first minute of which nothing is to be told, because the dream was over by then or it is not made yet
 */
record CoarsePoints(int fewestPeople, Instant begins, Instant ends) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Of minutes of one kind since the dream began. */
    List<PulsePoint> of(PulseKind kind, List<GroupMinute> minutes, PulseSpan span) {
        Map<Instant, Double> shown = shown(kind, minutes);
        double[] total = new double[span.steps()];
        int[] values = new int[span.steps()];
        boolean[] dreamt = new boolean[span.steps()];
        for (Instant minute = begins; minute.isBefore(ends); minute = minute.plus(MINUTE)) {
            if (span.holds(minute)) {
                int step = span.stepOf(minute);
                dreamt[step] = true;
                Double value = shown.get(minute);
                if (value != null) {
                    total[step] += value;
                    values[step]++;
                }
            }
        }
        List<PulsePoint> points = new ArrayList<>(values.length);
        for (int step = 0; step < values.length; step++) {
            points.add(point(
                    span.at(step), dreamt[step], values[step] == 0 ? null : kind.rounded(total[step] / values[step])));
        }
        return points;
    }

    /** The last minute that is made. */
    @Nullable
    PulsePoint now(PulseKind kind, List<GroupMinute> minutes) {
        Instant last = ends.minus(MINUTE);
        return last.isBefore(begins)
                ? null
                : point(last, true, shown(kind, minutes).get(last));
    }

    private static PulsePoint point(Instant at, boolean dreamt, @Nullable Double value) {
        return value != null ? PulsePoint.of(at, value) : dreamt ? PulsePoint.suppressed(at) : PulsePoint.empty(at);
    }

    private Map<Instant, Double> shown(PulseKind kind, List<GroupMinute> minutes) {
        Map<Instant, Double> enough = new HashMap<>();
        minutes.stream()
                .filter(minute -> minute.people() >= fewestPeople)
                .forEach(minute -> enough.put(minute.startsAt(), kind.rounded(minute.mean())));
        Map<Instant, Double> shown = new HashMap<>();
        Double held = null;
        for (Instant minute = begins; minute.isBefore(ends); minute = minute.plus(MINUTE)) {
            held = enough.getOrDefault(minute, held);
            if (held != null) {
                shown.put(minute, held);
            }
        }
        return shown;
    }
}
