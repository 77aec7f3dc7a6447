package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.gathering.ProgramRegister.Learner;
import city.novaaria.dreamocracy.gathering.RegistrationId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That a device is with somebody, until when, and what was seen of it when it came back. */
@Entity
class LaceLoan extends AbstractAggregateRoot<LaceLoan> {

    @EmbeddedId
    private LoanId id;

    private SanctuaryId sanctuaryId;
    private LaceDeviceId deviceId;
    private RegistrationId registrationId;
    private String subject;
    private @Nullable ParticipantId participantId;

    @Enumerated(EnumType.STRING)
    private LoanState state;

    // a device is with one at a time
    @SuppressWarnings("UnusedVariable")
    private @Nullable LaceDeviceId openKey;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private String lentBy;

    private Instant lentAt;
    private Instant dueAt;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private @Nullable String takenBackBy;

    private @Nullable Instant returnedAt;
    private @Nullable Boolean passed;

    @Version
    private @Nullable Long version;

    protected LaceLoan() {}

    LaceLoan(LoanId id, LaceDeviceId device, Learner to, Instant dueAt, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = to.sanctuary();
        this.deviceId = device;
        this.registrationId = to.id();
        this.subject = to.subject();
        this.participantId = to.person();
        this.state = LoanState.LENT;
        this.openKey = device;
        this.lentBy = by.person();
        this.lentAt = at;
        this.dueAt = dueAt;
        registerEvent(new LoanEvent.Lent(id, device, sanctuaryId, by, at));
    }

    void takeBack(boolean passed, Actor by, Instant at) {
        if (state != LoanState.LENT) {
            throw new IllegalStateException("it is " + state);
        }
        state = LoanState.RETURNED;
        openKey = null;
        takenBackBy = by.person();
        returnedAt = at;
        this.passed = passed;
        registerEvent(new LoanEvent.Returned(id, deviceId, sanctuaryId, by, at));
    }

    boolean overdue(Instant at) {
        return state == LoanState.LENT && at.isAfter(dueAt);
    }

    LoanId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    LaceDeviceId deviceId() {
        return deviceId;
    }

    RegistrationId registrationId() {
        return registrationId;
    }

    String subject() {
        return subject;
    }

    @Nullable
    ParticipantId participantId() {
        return participantId;
    }

    LoanState state() {
        return state;
    }

    Instant lentAt() {
        return lentAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    @Nullable
    Boolean passed() {
        return passed;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
