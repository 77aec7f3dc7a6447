package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Says who may be named; who has no birth date on record counts as a minor. */
@Component
class WhoIsOfAge {

    private final BirthDates births;
    private final SanctuaryRegister sanctuaries;

    WhoIsOfAge(BirthDates births, SanctuaryRegister sanctuaries) {
        this.births = births;
        this.sanctuaries = sanctuaries;
    }

    /** By the calendar of the house. */
    boolean isOfAge(Caller caller, SanctuaryId house, Instant at) {
        return births.youngest(caller.subjects()).values().stream()
                .max(Comparator.<LocalDate>naturalOrder())
                .flatMap(born ->
                        sanctuaries.find(house).map(where -> !where.site().isMinor(born, at)))
                .orElse(false);
    }
}
