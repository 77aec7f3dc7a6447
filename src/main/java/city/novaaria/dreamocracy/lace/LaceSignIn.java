package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.identity.DeviceSignIn;
import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows devices by their secrets, asked anew with every request: what was revoked or retired is unknown at once. */
@Component
class LaceSignIn implements DeviceSignIn {

    /** How exactly it is kept when a secret was last used, so that not every request writes. */
    private static final Duration EXACTLY = Duration.ofMinutes(1);

    private static final String LIVE = """
            select c.device_id, c.secret_sha256, c.last_used_at
            from lace_credential c join lace_device d on d.id = c.device_id
            where c.id = ? and c.revoked_at is null and d.state = 'IN_SERVICE'""";

    private static final String USED =
            "update lace_credential set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)";

    private final JdbcClient jdbc;
    private final ServerClock clock;

    LaceSignIn(JdbcClient jdbc, ServerClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Live(UUID device, String hash, @Nullable Instant lastUsedAt) {

        @Override
        public String toString() {
            return "Live";
        }
    }

    @Override
    public Optional<UUID> deviceOf(String secret) {
        return LaceSecret.read(secret).flatMap(sent -> {
            Optional<Live> known = jdbc.sql(LIVE)
                    .param(sent.id().value())
                    .query((row, _) -> new Live(
                            uuid(row, "device_id"), row.getString("secret_sha256"), instantIfAny(row, "last_used_at")))
                    .optional()
                    .filter(live -> sent.hasHash(live.hash()));
            known.ifPresent(live -> used(sent.id(), live));
            return known.map(Live::device);
        });
    }

    private void used(CredentialId id, Live live) {
        Instant now = clock.now();
        Instant before = now.minus(EXACTLY);
        if (live.lastUsedAt() == null || live.lastUsedAt().isBefore(before)) {
            jdbc.sql(USED).params(time(now), id.value(), time(before)).update();
        }
    }
}
