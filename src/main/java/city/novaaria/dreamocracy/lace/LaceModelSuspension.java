package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That an incident took all laces of one make out of use, until it is lifted. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class LaceModelSuspension extends AbstractAggregateRoot<LaceModelSuspension> {

    @Id
    private UUID id;

    private SanctuaryId sanctuaryId;
    private LaceDeviceId deviceId;

    private String modelKey;

    // the same as long as it holds
    private @Nullable String openKey;

    private @Nullable String firmwareSha256;
    private UUID incidentId;
    private Instant since;
    private @Nullable Instant liftedAt;

    @Version
    private @Nullable Long version;

    protected LaceModelSuspension() {}

    LaceModelSuspension(LaceDevice device, boolean thisFirmwareOnly, UUID incident, Actor by, Instant at) {
        this.id = Ids.next();
        this.sanctuaryId = device.sanctuaryId();
        this.deviceId = device.id();
        this.modelKey = device.modelKey();
        this.openKey = modelKey;
        this.firmwareSha256 = thisFirmwareOnly ? device.firmwareSha256() : null;
        this.incidentId = incident;
        this.since = at;
        registerEvent(new LaceModelEvent.Suspended(id, deviceId, incident, sanctuaryId, by, at));
    }

    void lift(Actor by, Instant at) {
        openKey = null;
        liftedAt = at;
        registerEvent(new LaceModelEvent.Lifted(id, incidentId, sanctuaryId, by, at));
    }
}
