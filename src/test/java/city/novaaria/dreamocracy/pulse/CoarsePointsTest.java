package city.novaaria.dreamocracy.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of enough people, rounded, which tell nothing of who comes and goes. */
class CoarsePointsTest {

    private static final Instant BEGAN = Instant.parse("2143-05-02T18:00:00Z");
    private static final CoarsePoints OF_SIX = new CoarsePoints(6, BEGAN, BEGAN.plusSeconds(600));

    @Test
    void isRoundedAndSuppressedUntilThereAreEnough() {
        List<PulsePoint> points = points(OF_SIX, 1, minute(0, 5, 31), minute(1, 6, 38.1));

        assertThat(means(points, 0, 3)).containsExactly(null, 40.0, 40.0);
        assertThat(points.get(0).suppressed()).as("of five").isTrue();
        assertThat(points)
                .allSatisfy(point -> assertThat(Arrays.asList(point.people(), point.lowest(), point.highest()))
                        .containsOnlyNulls());
    }

    @Test
    void looksTheSameWhetherTooFewWereMeasuredOrNothingChanged() {
        List<PulsePoint> fewer = points(OF_SIX, 1, minute(1, 6, 38), minute(2, 5, 99), minute(4, 6, 51));
        List<PulsePoint> same =
                points(OF_SIX, 1, minute(1, 6, 38), minute(2, 6, 40), minute(3, 9, 42), minute(4, 6, 51));

        assertThat(fewer).isEqualTo(same);
        assertThat(means(fewer, 0, 6)).containsExactly(null, 40.0, 40.0, 40.0, 50.0, 50.0);
    }

    /** Five single minutes and the five together have no difference that tells the one that was held back. */
    @Test
    void longerStepsAreMadeOfWhatSingleMinutesShow() {
        GroupMinute[] minutes = {
            minute(0, 6, 20), minute(1, 6, 20), minute(2, 1, 100), minute(3, 6, 30), minute(4, 6, 30)
        };

        assertThat(means(points(OF_SIX, 5, minutes), 0, 2)).containsExactly(25.0, 30.0);
    }

    @Test
    void tellsNothingBeforeAndAfterTheDream() {
        PulseSpan wide = new PulseSpan(BEGAN.minusSeconds(120), BEGAN.plusSeconds(720), Duration.ofMinutes(1));

        List<PulsePoint> points = OF_SIX.of(PulseKind.DISTRESS, List.of(), wide);

        assertThat(points).hasSize(14);
        assertThat(points.stream().filter(PulsePoint::suppressed).map(PulsePoint::at))
                .hasSize(10)
                .startsWith(BEGAN)
                .endsWith(BEGAN.plusSeconds(540));
        assertThat(OF_SIX.now(PulseKind.DISTRESS, List.of(minute(3, 6, 52))))
                .isEqualTo(PulsePoint.of(BEGAN.plusSeconds(540), 50));
        assertThat(new CoarsePoints(6, BEGAN, BEGAN).now(PulseKind.DISTRESS, List.of()))
                .as("not begun")
                .isNull();
    }

    @Test
    void synchronyIsRoundedToTwentieths() {
        assertThat(PulseKind.SYNCHRONY.rounded(0.729)).isEqualTo(0.75);
        assertThat(PulseKind.SIGNAL_QUALITY.rounded(0.99)).isEqualTo(1);
    }

    private static List<PulsePoint> points(CoarsePoints coarse, int stepMinutes, GroupMinute... minutes) {
        return coarse.of(
                PulseKind.DISTRESS,
                List.of(minutes),
                new PulseSpan(BEGAN, BEGAN.plusSeconds(600), Duration.ofMinutes(stepMinutes)));
    }

    private static List<@Nullable Double> means(List<PulsePoint> points, int from, int to) {
        return Arrays.asList(
                points.subList(from, to).stream().map(PulsePoint::mean).toArray(Double[]::new));
    }

    private static GroupMinute minute(int number, int people, double mean) {
        return new GroupMinute(PulseKind.DISTRESS, BEGAN.plusSeconds(60L * number), people, mean, 0, 100);
    }
}
