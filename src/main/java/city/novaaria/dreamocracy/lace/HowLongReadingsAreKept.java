package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partitions hold readings of all houses: the longest time that one of them keeps readings counts. */
@Component
class HowLongReadingsAreKept {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final SanctuaryRegister sanctuaries;
    private final LogsToKeep needed;

    HowLongReadingsAreKept(JdbcClient jdbc, SanctuaryRegister sanctuaries, LogsToKeep needed) {
        this.needed = needed;
        this.jdbc = jdbc;
        this.sanctuaries = sanctuaries;
    }

    /** The sessions of which all is kept, and one that there is not, so that it is never an empty list. */
    Set<UUID> always() {
        return Stream.concat(Stream.of(NONE), needed.sessions().stream().map(SessionId::value))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What came before is kept by nobody; where there is no house, nothing was ever measured. */
    Instant since(Instant at) {
        return ofHouses().values().stream()
                .max(Comparator.naturalOrder())
                .map(at::minus)
                .orElse(Instant.EPOCH);
    }

    /** The same of each house, for what is kept apart for each. */
    Map<SanctuaryId, Duration> ofHouses() {
        Map<SanctuaryId, PolicyProfile> policies =
                sanctuaries.policies(jdbc.sql("select id from sanctuary").query(UUID.class).list().stream()
                        .map(SanctuaryId::new)
                        .toList());
        return policies.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, house -> house.getValue().readingsKept()));
    }
}
