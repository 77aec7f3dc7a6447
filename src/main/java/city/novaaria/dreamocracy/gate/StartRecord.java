package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the gate saw when it let a dream start; written once, in the transaction of the start. */
@Entity
class StartRecord {

    @EmbeddedId
    private SessionId sessionId;

    private Instant startedAt;
    private String snapshot;
    private String snapshotSha256;

    @Version
    private @Nullable Long version;

    protected StartRecord() {}

    StartRecord(SessionId sessionId, Instant startedAt, String snapshot, String snapshotSha256) {
        this.sessionId = sessionId;
        this.startedAt = startedAt;
        this.snapshot = snapshot;
        this.snapshotSha256 = snapshotSha256;
    }

    SessionId sessionId() {
        return sessionId;
    }

    Instant startedAt() {
        return startedAt;
    }

    String snapshot() {
        return snapshot;
    }

    String snapshotSha256() {
        return snapshotSha256;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
