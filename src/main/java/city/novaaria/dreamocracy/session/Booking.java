package city.novaaria.dreamocracy.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a session needs a chamber, or somebody of the crew. */
record Booking(
        SessionState state,
        Instant startsAt,
        Instant bookedUntil,
        @Nullable Instant startedAt) {

    static Booking of(PlannedSession session) {
        return new Booking(session.state(), session.startsAt(), session.bookedUntil(), session.startedAt());
    }

    /**
     * When it is needed, as seen at that instant: while people dream and surface from when they began until now at least,
     * however it was planned; before that as planned.
     *
     * @param startsNow whether it is asked as if the dream began now
     */
    Span span(Instant at, boolean startsNow) {
        Duration length = Duration.between(startsAt, bookedUntil);
        if (startedAt != null) {
            Instant planned = startedAt.plus(length);
            return new Span(startedAt, planned.isAfter(at) ? planned : at.plusMillis(1));
        }
        return startsNow ? new Span(at, at.plus(length)) : new Span(startsAt, bookedUntil);
    }

    /** From an instant until before another one. */
    record Span(Instant from, Instant to) {

        boolean meets(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }
}
