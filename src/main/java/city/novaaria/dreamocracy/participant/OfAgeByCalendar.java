package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts from what is on record now. */
@Component
class OfAgeByCalendar implements WhoIsOfAge {

    private final BirthDates births;
    private final Hosts houses;

    OfAgeByCalendar(BirthDates births, Hosts houses) {
        this.births = births;
        this.houses = houses;
    }

    @Override
    public <T> Set<T> among(Collection<Given<T>> given) {
        Set<String> givers =
                given.stream().map(Given::by).filter(Objects::nonNull).collect(Collectors.toSet());
        if (givers.isEmpty()) {
            return Set.of();
        }
        Map<String, LocalDate> born = births.youngest(givers);
        Map<SanctuaryId, SiteFacts> sites =
                houses.sites(given.stream().map(Given::house).collect(Collectors.toSet()));
        return given.stream()
                .filter(one -> Optional.ofNullable(one.by())
                        .map(born::get)
                        .filter(date -> isOfAge(date, sites.get(one.house()), one.at()))
                        .isPresent())
                .map(Given::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isOfAge(Collection<String> subjects, SanctuaryId house, Instant at) {
        return births.youngest(subjects).values().stream()
                .max(Comparator.<LocalDate>naturalOrder())
                .filter(date -> isOfAge(date, houses.sites(Set.of(house)).get(house), at))
                .isPresent();
    }

    private static boolean isOfAge(LocalDate born, @Nullable SiteFacts where, Instant at) {
        return where != null && !where.isMinor(born, at);
    }
}
