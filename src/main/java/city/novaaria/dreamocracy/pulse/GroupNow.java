package city.novaaria.dreamocracy.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The minutes of a group that are not made yet. */
final class GroupNow {

    private static final Duration RECENT = Duration.ofMinutes(3);

    private GroupNow() {}

    private record Place(PulseKind kind, Instant startsAt) {}

    /** Those that are made, and what people were measured since. */
    static List<GroupMinute> with(List<GroupMinute> made, List<PersonMinute> fresh) {
        Set<Place> known = made.stream()
                .map(minute -> new Place(minute.kind(), minute.startsAt()))
                .collect(Collectors.toSet());
        List<GroupMinute> all = new ArrayList<>(made);
        fresh.stream()
                .collect(Collectors.groupingBy(minute -> new Place(minute.kind(), minute.startsAt())))
                .forEach((place, people) -> {
                    if (!known.contains(place)) {
                        all.add(ofAll(place, people));
                    }
                });
        return all;
    }

    private static GroupMinute ofAll(Place place, List<PersonMinute> people) {
        return new GroupMinute(
                place.kind(),
                place.startsAt(),
                people.size(),
                people.stream().mapToDouble(PersonMinute::mean).average().orElseThrow(),
                people.stream().mapToDouble(PersonMinute::lowest).min().orElseThrow(),
                people.stream().mapToDouble(PersonMinute::highest).max().orElseThrow());
    }

    /** The last whole minute of which something is known, unless it is long ago. */
    static @Nullable PulsePoint last(List<GroupMinute> ofKind, Instant at) {
        Instant whole = PulseSpan.minute(at);
        return ofKind.stream()
                .filter(minute -> minute.startsAt().isBefore(whole)
                        && minute.startsAt().plus(RECENT).isAfter(whole))
                .reduce((one, other) -> one.startsAt().isAfter(other.startsAt()) ? one : other)
                .map(minute -> new PulsePoint(
                        minute.startsAt(),
                        ExactPoints.hundredths(minute.mean()),
                        minute.people(),
                        minute.lowest(),
                        minute.highest(),
                        false))
                .orElse(null);
    }

    /** The latest of each kind of one person. */
    static Map<PulseKind, PersonMinute> latest(List<PersonMinute> ofPerson) {
        Map<PulseKind, PersonMinute> latest = new EnumMap<>(PulseKind.class);
        ofPerson.forEach(minute -> latest.merge(
                minute.kind(), minute, (one, other) -> one.startsAt().isAfter(other.startsAt()) ? one : other));
        return latest;
    }
}
