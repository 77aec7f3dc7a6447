package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A secret with which a device signs in, of which only the hash is kept; it counts until it is revoked. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are evidence, or read by queries only
class LaceCredential extends AbstractAggregateRoot<LaceCredential> {

    /** One that is in use, and one that is to follow it. */
    static final int MOST_LIVE = 2;

    @EmbeddedId
    private CredentialId id;

    private LaceDeviceId deviceId;
    private SanctuaryId sanctuaryId;
    private String secretSha256;

    // read by the unique key: there are two at most
    private @Nullable Short liveSlot;

    private String issuedBy;
    private Instant issuedAt;

    // written by the sign-in alone, which changes nothing else
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    private @Nullable String revokedBy;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    protected LaceCredential() {}

    LaceCredential(LaceSecret secret, LaceDevice device, int slot, Actor by, Instant at) {
        this.id = secret.id();
        this.deviceId = device.id();
        this.sanctuaryId = device.sanctuaryId();
        this.secretSha256 = secret.sha256();
        this.liveSlot = (short) slot;
        this.issuedBy = by.person();
        this.issuedAt = at;
        registerEvent(new LaceEvent.CredentialIssued(deviceId, id, sanctuaryId, by, at));
    }

    /** From now on nobody signs in with it; nothing changes when it was revoked already. */
    void revoke(Actor by, Instant at) {
        if (revokedAt != null) {
            return;
        }
        liveSlot = null;
        revokedBy = by.person();
        revokedAt = at;
        registerEvent(new LaceEvent.CredentialRevoked(deviceId, id, sanctuaryId, by, at));
    }

    boolean holdsSlot(int slot) {
        return liveSlot != null && liveSlot == slot;
    }

    CredentialId id() {
        return id;
    }

    LaceDeviceId deviceId() {
        return deviceId;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
