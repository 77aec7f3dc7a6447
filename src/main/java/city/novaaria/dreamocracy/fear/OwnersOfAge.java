package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may be named with what they gave: nobody who was a minor when they gave it, and whoever is one now was one then. Where no
 * birth date is on record they count as a minor.
 */
@Component
class OwnersOfAge {

    private final BirthDates births;
    private final SanctuaryRegister sanctuaries;

    OwnersOfAge(BirthDates births, SanctuaryRegister sanctuaries) {
        this.births = births;
        this.sanctuaries = sanctuaries;
    }

    /** Of the fears whose owners want to be named in art, those whose owners may be. */
    Set<FearId> among(SanctuaryId house, Collection<Fear> fears) {
        Set<String> owners = fears.stream()
                .filter(Fear::namesInArt)
                .map(Fear::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (owners.isEmpty()) {
            return Set.of();
        }
        Map<String, LocalDate> born = births.youngest(owners);
        return sanctuaries
                .find(house)
                .map(where -> fears.stream()
                        .filter(fear -> Optional.ofNullable(fear.owner())
                                .map(born::get)
                                .filter(date -> !where.site().isMinor(date, fear.submittedAt()))
                                .isPresent())
                        .map(Fear::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
