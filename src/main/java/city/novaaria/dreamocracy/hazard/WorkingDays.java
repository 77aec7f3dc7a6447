package city.novaaria.dreamocracy.hazard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts the days from Monday to Friday by the calendar of a place. */
final class WorkingDays {

    private WorkingDays() {}

    /**
     * The end of the last of so many working days; the day itself does not count.
     *
     * @return the midnight after that day there
     */
    static Instant after(Instant moment, int days, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                counted++;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
