package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * One year of one house, by UTC.
 *
 * @param fewest numbers are shown that stand for at least as many people
 */
public record ReportedYear(SanctuaryId house, int year, int fewest) {

    public Instant from() {
        return begin(year);
    }

    public Instant until() {
        return begin(year + 1);
    }

    private static Instant begin(int year) {
        return Year.of(year).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
