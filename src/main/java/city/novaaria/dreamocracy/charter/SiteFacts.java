package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * Where the experience takes place, as far as the law of the place minds.
 *
 * @param ageOfMajority the age in years at which people decide for themselves there
 */
public record SiteFacts(ZoneId timeZone, int ageOfMajority) {

    /** Whether a person is below the age of majority by the site's calendar; who was born on 29 February ages on 1 March. */
    public boolean isMinor(LocalDate birthDate, Instant at) {
        return Period.between(birthDate, LocalDate.ofInstant(at, timeZone)).getYears() < ageOfMajority;
    }
}
