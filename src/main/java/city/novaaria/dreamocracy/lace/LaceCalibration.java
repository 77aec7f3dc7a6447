package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of a lace, with the firmware that it ran, when it was tested; never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are evidence only
class LaceCalibration {

    @EmbeddedId
    private CalibrationId id;

    private LaceDeviceId deviceId;
    private SanctuaryId sanctuaryId;

    private String firmwareSha256;
    private boolean selfTestPassed;
    private boolean failSafeProved;

    @Convert(converter = LaceAccommodation.Column.class)
    private List<LaceAccommodation> accommodations;

    private String calibratedBy;
    private Instant calibratedAt;

    @Version
    private @Nullable Long version;

    protected LaceCalibration() {}

    LaceCalibration(CalibrationId id, LaceDevice device, NewCalibration seen, String by, Instant at) {
        this.id = id;
        this.deviceId = device.id();
        this.sanctuaryId = device.sanctuaryId();
        this.firmwareSha256 = device.firmwareSha256();
        this.selfTestPassed = seen.selfTestPassed();
        this.failSafeProved = seen.failSafeProved();
        this.accommodations = LaceAccommodation.each(seen.accommodations());
        this.calibratedBy = by;
        this.calibratedAt = at;
    }

    CalibrationId id() {
        return id;
    }

    LaceDeviceId deviceId() {
        return deviceId;
    }

    String firmwareSha256() {
        return firmwareSha256;
    }

    boolean selfTestPassed() {
        return selfTestPassed;
    }

    boolean failSafeProved() {
        return failSafeProved;
    }

    List<LaceAccommodation> accommodations() {
        return List.copyOf(accommodations);
    }

    Instant calibratedAt() {
        return calibratedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
