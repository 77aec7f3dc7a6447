package city.novaaria.dreamocracy.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times in their one documented form: the years 1 to 9899 of RFC 3339, durations of at most a century.
 *
 * <p>Every database keeps these; all methods throw {@link DateTimeException} for anything else.
 */
final class WrittenTimes {

    /** Characters of a text; both forms could go on with zeros for ever. */
    static final int LONGEST = 64;

    /** ISO 8601 has them, Java does not. */
    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,4})W");

    private static final Duration CENTURY = Duration.ofDays(36_525);

    private WrittenTimes() {}

    /** To the millisecond, as the server's clock says it. */
    static Instant instant(String text) {
        Instant instant = Instant.parse(bounded(text)).truncatedTo(ChronoUnit.MILLIS);
        inRange(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        inRange(date.getYear());
        return date;
    }

    static Duration duration(String text) {
        Matcher weeks = WEEKS.matcher(bounded(text));
        Duration duration =
                weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1))) : Duration.parse(text);
        if (duration.compareTo(CENTURY) > 0 || duration.compareTo(CENTURY.negated()) < 0) {
            throw new DateTimeException("longer than a century");
        }
        return duration;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("too long");
        }
        return text;
    }

    private static void inRange(int year) {
        if (year < 1 || year > 9899) {
            // what ends a century later has a year of four digits, too
            throw new DateTimeException("not a year that can be written a century later");
        }
    }
}
