package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One lace for one enrollment, signed off by a technologist; kept after it is released, because it says who wore what. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are evidence, or read by queries and by the schema only
class LaceBinding extends AbstractAggregateRoot<LaceBinding> {

    @EmbeddedId
    private BindingId id;

    private LaceDeviceId deviceId;
    private SanctuaryId sanctuaryId;
    private EnrollmentId enrollmentId;
    private SessionId sessionId;

    // what the person asked for
    @Convert(converter = LaceAccommodation.Column.class)
    private List<LaceAccommodation> askedFor;

    private String signedBy;
    private Instant signedAt;
    private @Nullable Instant releasedAt;

    // read by the unique key: a device is worn in one enrollment
    private @Nullable UUID liveDeviceKey;

    // read by the unique key: an enrollment wears one device
    private @Nullable UUID liveEnrollmentKey;

    @Version
    private @Nullable Long version;

    protected LaceBinding() {}

    LaceBinding(
            BindingId id,
            LaceDevice device,
            EnrolledPerson enrollment,
            List<LaceAccommodation> askedFor,
            Actor by,
            Instant at) {
        this.askedFor = List.copyOf(askedFor);
        this.id = id;
        this.deviceId = device.id();
        this.sanctuaryId = device.sanctuaryId();
        this.enrollmentId = enrollment.id();
        this.sessionId = enrollment.sessionId();
        this.signedBy = by.person();
        this.signedAt = at;
        this.liveDeviceKey = device.id().value();
        this.liveEnrollmentKey = enrollment.id().value();
        registerEvent(new LaceEvent.Bound(deviceId, enrollmentId, sanctuaryId, by, at));
    }

    void release(Actor by, Instant at) {
        releasedAt = at;
        liveDeviceKey = null;
        liveEnrollmentKey = null;
        registerEvent(new LaceEvent.Unbound(deviceId, enrollmentId, sanctuaryId, by, at));
    }

    /** The device failed while it was worn: it lets go of the person. */
    void fail(Actor by, Instant at) {
        release(by, at);
        registerEvent(new LaceEvent.Failed(deviceId, enrollmentId, sessionId, sanctuaryId, by, at));
    }

    /** Whether somebody else than who tested the device last signed it off: nobody does both alone. */
    boolean signedOff(LaceDevice device) {
        return !signedBy.equals(device.calibratedBy());
    }

    List<LaceAccommodation> askedFor() {
        return List.copyOf(askedFor);
    }

    /** What the device does not have of that. */
    List<LaceAccommodation> lacking(LaceDevice device) {
        return askedFor.stream()
                .filter(asked -> !device.accommodations().contains(asked))
                .toList();
    }

    /** What it has of that, and nobody has tried. */
    List<LaceAccommodation> untried(LaceDevice device) {
        return askedFor.stream()
                .filter(device.accommodations()::contains)
                .filter(asked -> !device.calibratedFor().contains(asked))
                .toList();
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    LaceDeviceId deviceId() {
        return deviceId;
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    Instant signedAt() {
        return signedAt;
    }
}
