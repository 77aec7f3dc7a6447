package city.novaaria.dreamocracy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.session.Booking.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a session needs is judged by what is the case, then by what was planned; here planned are the next two hours. */
class BookingTest {

    private static final Instant NOW = SampleSessions.NOW;

    static Stream<Arguments> sessions() {
        return Stream.of(
                argumentSet("planned", SessionState.OPEN, 1, null, 1, 3),
                argumentSet("planned, its time is over", SessionState.OPEN, -5, null, -5, -3),
                argumentSet("people check in", SessionState.CHECK_IN, 1, null, 1, 3),
                argumentSet("began early", SessionState.DREAMING, 1, -1, -1, 1),
                argumentSet("began late", SessionState.PAUSED, -3, -1, -1, 1));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void takesTheTimeThatIsTheCase(SessionState state, int startsIn, @Nullable Integer startedIn, int from, int to) {
        assertThat(booking(state, startsIn, startedIn).span(NOW, false)).isEqualTo(new Span(in(from), in(to)));
    }

    @Test
    void takesItsTimeFromNowOnWhenItBeginsNow() {
        assertThat(booking(SessionState.CHECK_IN, 1, null).span(NOW, true)).isEqualTo(new Span(NOW, in(2)));
    }

    @Test
    void isThereUntilTheLastOneHasLeftHoweverLongAgoItShouldBeOver() {
        Span surfacing = booking(SessionState.SURFACING, -9, -9).span(NOW, false);

        assertThat(surfacing.meets(new Span(NOW, in(2)))).isTrue();
        assertThat(surfacing.meets(new Span(in(1), in(2)))).isFalse();
    }

    @Test
    void doesNotMeetWhatBeginsWhenItEnds() {
        assertThat(new Span(in(1), in(2)).meets(new Span(in(2), in(3)))).isFalse();
        assertThat(new Span(in(1), in(2)).meets(new Span(in(0), in(3)))).isTrue();
    }

    private static Booking booking(SessionState state, int startsIn, @Nullable Integer startedIn) {
        return new Booking(state, in(startsIn), in(startsIn + 2), startedIn == null ? null : in(startedIn));
    }

    private static Instant in(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
