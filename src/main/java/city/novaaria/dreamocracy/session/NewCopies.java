package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for a session again at other times. */
@Schema(description = "When a session is planned again: at these times, or as often in a rhythm.")
record NewCopies(
        @Schema(
                description = "When each of them starts, in the future; left out with `every`.",
                example = "[\"2143-05-09T20:00:00.000Z\", \"2143-05-16T20:00:00.000Z\"]")
        @Size(min = 1, max = NewCopies.MOST)
        @Nullable
        List<@NotNull Instant> startsAt,

        @Schema(
                description =
                        "The rhythm in which they follow the session, at the same time of day by the clocks of the"
                                + " sanctuary; those that would be past are left out. Comes with `times`.",
                example = "WEEK")
        @Nullable
        Rhythm every,

        @Schema(description = "How many of them there are.", example = "4") @Min(1) @Max(NewCopies.MOST) @Nullable
        Integer times) {

    static final int MOST = 52;

    /** How far one is from the next. */
    @Schema(name = "Rhythm")
    enum Rhythm {
        DAY(1),
        WEEK(7),
        TWO_WEEKS(14),
        FOUR_WEEKS(28);

        private final int days;

        Rhythm(int days) {
            this.days = days;
        }
    }

    /** Exactly one of the two ways to say when. */
    boolean whole() {
        return startsAt == null ? every != null && times != null : every == null && times == null;
    }

    /** Where in the request it is said. */
    String pointer(int position) {
        return startsAt == null ? "#/times" : "#/startsAt/" + position;
    }

    /** When they start, in the order of the request; a time that the clocks leave out is as much later as they are put forward. */
    List<Instant> starts(Instant first, ZoneId zone, Instant at) {
        if (startsAt != null) {
            return startsAt;
        }
        if (every == null || times == null) {
            return List.of();
        }
        ZonedDateTime local = first.atZone(zone);
        int past = Math.toIntExact(Math.max(0, Duration.between(first, at).toDays() / every.days - 1));
        return Stream.iterate(past + 1, next -> next + 1)
                .map(next -> local.plus(Period.ofDays(next * every.days)).toInstant())
                .filter(start -> start.isAfter(at))
                .limit(times)
                .toList();
    }

    @Override
    public String toString() {
        return "NewCopies";
    }
}
