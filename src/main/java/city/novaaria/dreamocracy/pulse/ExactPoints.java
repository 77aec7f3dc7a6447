package city.novaaria.dreamocracy.pulse;

import java.util.ArrayList;
import java.util.List;

/** What was measured, as it is: steps in which nothing was are empty. */
final class ExactPoints {

    private ExactPoints() {}

    /** What falls into one step, by and by. */
    private static final class Sum {

        private int people;
        private long weight;
        private double total;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;

        void add(GroupMinute minute) {
            people = Math.max(people, minute.people());
            weight += minute.people();
            total += minute.mean() * minute.people();
            lowest = Math.min(lowest, minute.lowest());
            highest = Math.max(highest, minute.highest());
        }
    }

    /** Of minutes of one kind. */
    static List<PulsePoint> of(List<GroupMinute> minutes, PulseSpan span) {
        Sum[] sums = new Sum[span.steps()];
        for (GroupMinute minute : minutes) {
            if (span.holds(minute.startsAt())) {
                int step = span.stepOf(minute.startsAt());
                if (sums[step] == null) {
                    sums[step] = new Sum();
                }
                sums[step].add(minute);
            }
        }
        List<PulsePoint> points = new ArrayList<>(sums.length);
        for (int step = 0; step < sums.length; step++) {
            Sum sum = sums[step];
            points.add(
                    sum == null
                            ? PulsePoint.empty(span.at(step))
                            : new PulsePoint(
                                    span.at(step),
                                    hundredths(sum.total / sum.weight),
                                    sum.people,
                                    sum.lowest,
                                    sum.highest,
                                    false));
        }
        return points;
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
