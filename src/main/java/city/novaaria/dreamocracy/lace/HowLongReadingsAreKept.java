package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partitions hold readings of all houses: the longest time that one of them keeps readings counts. */
@Component
class HowLongReadingsAreKept {

    private final JdbcClient jdbc;
    private final SanctuaryRegister sanctuaries;

    HowLongReadingsAreKept(JdbcClient jdbc, SanctuaryRegister sanctuaries) {
        this.jdbc = jdbc;
        this.sanctuaries = sanctuaries;
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
