package city.novaaria.dreamocracy.charter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Where the experience takes place, as far as the charter minds.
 *
 * @param ageOfMajority the age in years at which people decide for themselves there
 * @param open is not suspended
 */
public record SiteFacts(ZoneId timeZone, int ageOfMajority, boolean open) {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** Whether a person is below the age of majority by the site's calendar; who was born on 29 February ages on 1 March. */
    public boolean isMinor(LocalDate birthDate, Instant at) {
        // who was of age two days before is so in every time zone; asking the calendar is slow for years after 2100
        return isMinor(birthDate, LocalDate.ofInstant(at.minus(TWO_DAYS), ZoneOffset.UTC))
                && isMinor(birthDate, LocalDate.ofInstant(at, timeZone));
    }

    private boolean isMinor(LocalDate birthDate, LocalDate on) {
        return Period.between(birthDate, on).getYears() < ageOfMajority;
    }

    /** So many days later at the same hour by its clock; a day on which the clocks change is a day like others. */
    public Instant daysAfter(Instant at, int days) {
        return at.atZone(timeZone).plusDays(days).toInstant();
    }
}
