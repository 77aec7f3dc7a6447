package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One neural lace; it changes under its own row's lock, for which a start that uses it waits, or it for that. */
@Entity
class LaceDevice extends AbstractAggregateRoot<LaceDevice> {

    /** More changes than any device sees. */
    private static final long SUSPENDED = 1L << 40;

    @EmbeddedId
    private LaceDeviceId id;

    private SanctuaryId sanctuaryId;

    private String label;
    private String model;

    // the same for every way to write it; another house may write it otherwise
    private String modelKey;

    private String firmwareSha256;
    private Instant firmwareSince;
    private @Nullable Instant selfTestPassedAt;
    private boolean failSafeProved;

    // who made the latest calibration with this firmware
    private @Nullable String calibratedBy;

    @Convert(converter = LaceAccommodation.Column.class)
    private List<LaceAccommodation> accommodations;

    // those of them that the latest calibration with this firmware tried
    @Convert(converter = LaceAccommodation.Column.class)
    private List<LaceAccommodation> calibratedFor;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant registeredAt;

    // it is out of the house
    private boolean lent;

    // an incident took what is of its make out of use
    @Formula("""
            (exists (select 1 from lace_model_suspension s where s.open_key = model_key
                and (s.firmware_sha256 is null or s.firmware_sha256 = firmware_sha256)))""")
    private boolean modelSuspended;

    @Version
    private @Nullable Long version;

    /** Whether it may be worn. */
    enum State {
        IN_SERVICE,
        RETIRED
    }

    /** What technologists may do with it. */
    enum Action {
        CHANGE,
        CALIBRATE,
        RETIRE
    }

    protected LaceDevice() {}

    LaceDevice(
            LaceDeviceId id,
            SanctuaryId sanctuaryId,
            String label,
            String model,
            String firmwareSha256,
            List<LaceAccommodation> accommodations,
            Actor by,
            Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuaryId;
        this.label = label;
        this.model = model;
        this.modelKey = Names.key(model);
        this.firmwareSha256 = firmwareSha256;
        this.firmwareSince = at;
        this.accommodations = List.copyOf(accommodations);
        this.calibratedFor = List.of();
        this.state = State.IN_SERVICE;
        this.registeredAt = at;
        registerEvent(new LaceEvent.Registered(id, sanctuaryId, firmwareSha256, by, at));
    }

    boolean runsOther(String firmware) {
        return !firmwareSha256.equals(firmware);
    }

    /** With another firmware nothing is proved any more. */
    void change(
            @Nullable String newLabel,
            @Nullable String newFirmwareSha256,
            @Nullable List<LaceAccommodation> newAccommodations,
            Actor by,
            Instant at) {
        mustBeInService();
        accommodations = newAccommodations == null ? accommodations : List.copyOf(newAccommodations);
        label = newLabel == null ? label : newLabel;
        if (newFirmwareSha256 != null && !firmwareSha256.equals(newFirmwareSha256)) {
            firmwareSha256 = newFirmwareSha256;
            firmwareSince = at;
            selfTestPassedAt = null;
            failSafeProved = false;
            calibratedBy = null;
            calibratedFor = List.of();
        }
        registerEvent(new LaceEvent.Changed(id, sanctuaryId, firmwareSha256, by, at));
    }

    /** The latest calibration counts, also when it was worse than the one before. */
    LaceCalibration calibrate(CalibrationId calibration, NewCalibration seen, Actor by, Instant at) {
        mustBeInService();
        selfTestPassedAt = seen.selfTestPassed() ? at : null;
        failSafeProved = seen.failSafeProved();
        calibratedBy = by.person();
        calibratedFor = LaceAccommodation.each(seen.accommodations());
        registerEvent(new LaceEvent.Calibrated(id, calibration, sanctuaryId, by, at));
        return new LaceCalibration(calibration, this, seen, by.person(), at);
    }

    void lend(Actor by, Instant at) {
        mustBeInService();
        lent = true;
        registerEvent(new LaceEvent.Lent(id, sanctuaryId, by, at));
    }

    /** What was seen of it counts as its latest test. */
    LaceCalibration takeBack(CalibrationId calibration, NewCalibration seen, Actor by, Instant at) {
        lent = false;
        registerEvent(new LaceEvent.CameBack(id, sanctuaryId, by, at));
        return calibrate(calibration, seen, by, at);
    }

    void retire(Actor by, Instant at) {
        mustBeInService();
        state = State.RETIRED;
        registerEvent(new LaceEvent.Retired(id, sanctuaryId, by, at));
    }

    /**
     * What the caller may do with it now.
     *
     * @param inUse as {@link DevicesInUse} has it
     */
    List<Action> allowedActions(Caller caller, boolean inUse) {
        if (!usable() || !caller.holds(sanctuaryId, Role.TECHNOLOGIST)) {
            return List.of();
        }
        return inUse ? List.of(Action.CHANGE, Action.CALIBRATE) : List.of(Action.values());
    }

    void mustBeInService() {
        if (state != State.IN_SERVICE) {
            throw Refused.stateConflict(state, List.of());
        }
        if (lent) {
            throw Refused.because(LaceProblem.DEVICE_LENT);
        }
    }

    /** In service, and in the house. */
    boolean usable() {
        return state == State.IN_SERVICE && !lent;
    }

    boolean lent() {
        return lent;
    }

    LaceDeviceId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    String label() {
        return label;
    }

    String model() {
        return model;
    }

    String modelKey() {
        return modelKey;
    }

    String firmwareSha256() {
        return firmwareSha256;
    }

    Instant firmwareSince() {
        return firmwareSince;
    }

    @Nullable
    Instant selfTestPassedAt() {
        return selfTestPassedAt;
    }

    @Nullable
    String calibratedBy() {
        return calibratedBy;
    }

    boolean failSafeProved() {
        return failSafeProved;
    }

    List<LaceAccommodation> accommodations() {
        return List.copyOf(accommodations);
    }

    List<LaceAccommodation> calibratedFor() {
        return List.copyOf(calibratedFor);
    }

    State state() {
        return state;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    boolean modelSuspended() {
        return modelSuspended;
    }

    /** Differs also when only its model was suspended, or is in use again. */
    long version() {
        long changes = version == null ? 0 : version;
        return modelSuspended ? SUSPENDED + changes : changes;
    }
}
