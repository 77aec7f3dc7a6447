package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those of them whose authors may be named with them: who is a minor now was one when they wrote it. */
    Set<ReflectionId> among(SanctuaryId house, List<Reflection> reflections) {
        if (reflections.isEmpty()) {
            return Set.of();
        }
        Map<String, LocalDate> born =
                births.youngest(reflections.stream().map(Reflection::author).collect(Collectors.toSet()));
        return sanctuaries
                .find(house)
                .map(where -> reflections.stream()
                        .filter(reflection -> Optional.ofNullable(born.get(reflection.author()))
                                .filter(date -> !where.site().isMinor(date, reflection.writtenAt()))
                                .isPresent())
                        .map(Reflection::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
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
