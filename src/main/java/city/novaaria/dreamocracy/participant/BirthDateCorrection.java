package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody says that a birth date is wrong on record, and somebody else decides; it changes while the person is held. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are kept for those who look into it later, or for the schema
class BirthDateCorrection extends AbstractAggregateRoot<BirthDateCorrection> {

    @EmbeddedId
    private CorrectionId id;

    private ParticipantId participantId;
    private LocalDate birthDate;
    private String reason;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    // read by the unique key: one correction of a person is open
    private @Nullable UUID openKey;

    @Version
    private @Nullable Long version;

    /** Where a correction stands. */
    enum State {
        REQUESTED,
        CONFIRMED,
        REJECTED,
        WITHDRAWN
    }

    /** What somebody may do with a correction. */
    enum Action {
        CONFIRM,
        REJECT,
        WITHDRAW
    }

    protected BirthDateCorrection() {}

    BirthDateCorrection(
            CorrectionId id,
            ParticipantId person,
            SanctuaryId home,
            NewBirthDateCorrection request,
            Actor by,
            Instant at) {
        this.id = id;
        this.participantId = person;
        this.birthDate = request.birthDate();
        this.reason = request.reason();
        this.requestedBy = by.person();
        this.requestedAt = at;
        this.state = State.REQUESTED;
        this.openKey = person.value();
        registerEvent(new ParticipantEvent.BirthDateQuestioned(person, id, home, by, at));
    }

    /** The date is changed by the person's own entry, which tells of it. */
    void confirm(Actor by, Instant at) {
        end(State.CONFIRMED, by, at);
    }

    void reject(SanctuaryId home, Actor by, Instant at) {
        end(State.REJECTED, by, at);
        registerEvent(new ParticipantEvent.BirthDateUpheld(participantId, id, home, by, at));
    }

    void withdraw(SanctuaryId home, Actor by, Instant at) {
        end(State.WITHDRAWN, by, at);
        registerEvent(new ParticipantEvent.BirthDateQuestionedNoMore(participantId, id, home, by, at));
    }

    private void end(State decided, Actor by, Instant at) {
        if (state != State.REQUESTED) {
            throw Refused.stateConflict(state, List.of());
        }
        state = decided;
        decidedBy = by.person();
        decidedAt = at;
        openKey = null;
    }

    boolean isAskedBy(Caller caller) {
        return caller.is(requestedBy);
    }

    /**
     * What the caller may do now.
     *
     * @param free may decide about this person's corrections unless they asked for them
     */
    List<Action> allowedActions(Caller caller, boolean free) {
        if (state != State.REQUESTED) {
            return List.of();
        }
        if (isAskedBy(caller)) {
            return List.of(Action.WITHDRAW);
        }
        return free ? List.of(Action.CONFIRM, Action.REJECT) : List.of();
    }

    CorrectionId id() {
        return id;
    }

    ParticipantId participantId() {
        return participantId;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    String reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
