package city.novaaria.dreamocracy.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A clock that failed would end the scheduler's threads (G16). */
class SteadyClockTest {

    private static final Instant EVENING = Instant.parse("2026-11-29T20:00:00Z");

    private final Queue<Supplier<Instant>> answers = new ArrayDeque<>();

    @Test
    void timeGoesOnWhileTheDatabaseDoesNotAnswerAndIsItsOwnAgainAfterwards() {
        answers.add(() -> EVENING);
        SteadyClock clock = new SteadyClock(() -> answers.remove().get());

        answers.add(SteadyClockTest::fails);
        answers.add(SteadyClockTest::fails);
        Instant first = clock.now();
        Instant second = clock.now();
        assertThat(first).isBetween(EVENING, EVENING.plusSeconds(10));
        assertThat(second).isBetween(first, EVENING.plusSeconds(10));

        answers.add(() -> EVENING.plusSeconds(90));
        answers.add(SteadyClockTest::fails);
        assertThat(clock.now()).isEqualTo(EVENING.plusSeconds(90));
        assertThat(clock.now()).isBetween(EVENING.plusSeconds(90), EVENING.plusSeconds(100));
    }

    @Test
    void withoutAnyAnswerTheServiceDoesNotBegin() {
        assertThatThrownBy(() -> new SteadyClock(SteadyClockTest::fails))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private static Instant fails() {
        throw new DataAccessResourceFailureException("the connection is gone");
    }
}
