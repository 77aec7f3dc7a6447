package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What a device is told to do, and until when; open until the device says that it did so, or a person saw it.
 *
 * <p>Why it was told so is nowhere: a device lets go of everybody in the same way.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are evidence, or read by queries only
class LaceCommand extends AbstractAggregateRoot<LaceCommand> {

    @EmbeddedId
    private CommandId id;

    private LaceDeviceId deviceId;
    private SanctuaryId sanctuaryId;

    // null when nobody dreams with it
    private @Nullable SessionId sessionId;
    private @Nullable EnrollmentId enrollmentId;

    @Enumerated(EnumType.STRING)
    private LaceCommandKind kind;

    private @Nullable String givenBy;
    private Instant givenAt;
    private Instant dueAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    // read by queries: the device, as long as it is open
    private @Nullable UUID openKey;

    // read by queries: the house, as long as somebody is to be let go
    private @Nullable UUID alarmKey;

    @Version
    private @Nullable Long version;

    protected LaceCommand() {}

    private LaceCommand(LaceDeviceId device, SanctuaryId sanctuary, LaceCommandKind kind, Actor by, Instant at) {
        this.id = new CommandId(Ids.next());
        this.deviceId = device;
        this.sanctuaryId = sanctuary;
        this.kind = kind;
        this.givenAt = at;
        this.dueAt = at.plus(kind.within());
        this.openKey = device.value();
        this.alarmKey = kind == LaceCommandKind.DESYNC ? sanctuary.value() : null;
        registerEvent(new LaceEvent.Commanded(device, id, sanctuary, by, at));
    }

    /** Whoever wears it is let go, because of what happened to them. */
    static LaceCommand desync(LaceBinding worn, Actor by, Instant at) {
        return of(worn, LaceCommandKind.DESYNC, by, at);
    }

    /** Whoever wears it stays in the dream, and is to have it easier there. */
    static LaceCommand ease(LaceBinding worn, LaceCommandKind kind, Actor by, Instant at) {
        return of(worn, kind, by, at);
    }

    private static LaceCommand of(LaceBinding worn, LaceCommandKind kind, Actor by, Instant at) {
        LaceCommand command = new LaceCommand(worn.deviceId(), worn.sanctuaryId(), kind, by, at);
        command.sessionId = worn.sessionId();
        command.enrollmentId = worn.enrollmentId();
        return command;
    }

    /** By hand. */
    static LaceCommand adjust(
            LaceDevice device, @Nullable LaceBinding worn, LaceCommandKind kind, Actor by, Instant at) {
        LaceCommand command = new LaceCommand(device.id(), device.sanctuaryId(), kind, by, at);
        command.givenBy = by.person();
        if (worn != null) {
            command.sessionId = worn.sessionId();
            command.enrollmentId = worn.enrollmentId();
        }
        return command;
    }

    /** The device did it; saying so again changes nothing. */
    void acknowledge(Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            close();
            registerEvent(new LaceEvent.CommandAcknowledged(deviceId, id, sanctuaryId, Actor.device(), at));
        }
    }

    /** Somebody saw that the device did it; that it said so already changes nothing. */
    void confirm(Actor by, Instant at) {
        if (acknowledgedAt == null && confirmedAt == null) {
            confirmedBy = by.person();
            confirmedAt = at;
            close();
            registerEvent(new LaceEvent.CommandConfirmed(deviceId, id, sanctuaryId, by, at));
        }
    }

    private void close() {
        openKey = null;
        alarmKey = null;
    }

    /** Somebody is to be let go, and nobody said that they were: another command would say nothing more. */
    boolean stillLetsGoOf(LaceBinding worn) {
        return alarmKey != null
                && deviceId.equals(worn.deviceId())
                && worn.enrollmentId().equals(enrollmentId);
    }

    CommandId id() {
        return id;
    }

    LaceDeviceId deviceId() {
        return deviceId;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    @Nullable
    SessionId sessionId() {
        return sessionId;
    }

    LaceCommandKind kind() {
        return kind;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
