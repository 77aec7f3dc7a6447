package city.novaaria.dreamocracy.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A report is due at the end of the last of so many days from Monday to Friday, by the calendar of the place. */
class WorkingDaysTest {

    private static final String VIENNA = "Europe/Vienna";

    static Stream<Arguments> moments() {
        return Stream.of(
                argumentSet("Monday noon", VIENNA, "2143-05-06T12:00", 5, "2143-05-14T00:00"),
                argumentSet("the first moment of a Monday", VIENNA, "2143-05-06T00:00", 5, "2143-05-14T00:00"),
                argumentSet("Sunday, a millisecond before", VIENNA, "2143-05-05T23:59:59.999", 5, "2143-05-11T00:00"),
                argumentSet("Saturday", VIENNA, "2143-05-04T12:00", 5, "2143-05-11T00:00"),
                argumentSet("Friday", VIENNA, "2143-05-03T12:00", 5, "2143-05-11T00:00"),
                argumentSet("Thursday", VIENNA, "2143-05-02T22:00", 5, "2143-05-10T00:00"),
                argumentSet("one day from a Friday", VIENNA, "2143-05-03T12:00", 1, "2143-05-07T00:00"),
                argumentSet("two weeks", VIENNA, "2143-05-06T12:00", 10, "2143-05-21T00:00"),
                argumentSet("into summer time", VIENNA, "2026-03-24T12:00", 5, "2026-04-01T00:00"),
                argumentSet("out of summer time", VIENNA, "2026-10-22T12:00", 5, "2026-10-30T00:00"),
                argumentSet("over the leap day", VIENNA, "2028-02-25T12:00", 5, "2028-03-04T00:00"),
                argumentSet(
                        "over a day without a midnight", "America/Asuncion", "2023-09-25T12:00", 5, "2023-10-03T00:00"),
                argumentSet("where midnight is missing", "Africa/Cairo", "2024-04-18T12:00", 5, "2024-04-26T01:00"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void areCountedFromTheNextDayOnToTheMidnightAfterTheLast(String place, String from, int days, String due) {
        ZoneId zone = ZoneId.of(place);

        assertThat(WorkingDays.after(LocalDateTime.parse(from).atZone(zone).toInstant(), days, zone)
                        .atZone(zone)
                        .toLocalDateTime())
                .isEqualTo(LocalDateTime.parse(due));
    }
}
