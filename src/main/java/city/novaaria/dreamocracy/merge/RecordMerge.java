package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.PersonRecords.Both;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A steward says that two records are of one person.
 *
 * <p>It changes while both records are held, and where it stands depends on them: whoever changes it has asked.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are kept for those who look into it later, or for the schema
class RecordMerge extends AbstractAggregateRoot<RecordMerge> {

    @EmbeddedId
    private MergeId id;

    private SanctuaryId sanctuaryId;
    private ParticipantId participantId;
    private ParticipantId duplicateId;
    private String reason;
    private String askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant participantAgreedAt;
    private @Nullable Instant duplicateAgreedAt;
    private @Nullable Instant guardianAgreedAt;
    private @Nullable ParticipantId guardianId;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    // read by the unique key: one merge of a record is open
    private @Nullable UUID openKey;

    @Version
    private @Nullable Long version;

    /** Where a merge stands. */
    @Schema(name = "RecordMergeState")
    enum State {
        ASKED,
        AGREED,
        MERGED,
        DECLINED,
        WITHDRAWN;

        boolean open() {
            return this == ASKED || this == AGREED;
        }
    }

    /** What somebody may do about a merge. */
    @Schema(name = "RecordMergeAction")
    enum Action {
        AGREE,
        DECLINE,
        CONFIRM,
        WITHDRAW
    }

    /** Whose yes it takes. */
    @Schema(name = "RecordMergeVoice")
    enum Voice {
        /** Whoever signs in as the remaining record. */
        PARTICIPANT,
        /** Whoever signs in as the other one. */
        DUPLICATE,
        /** A verified guardian of a minor, by both records. */
        GUARDIAN
    }

    protected RecordMerge() {}

    RecordMerge(MergeId id, NewRecordMerge request, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = request.sanctuaryId();
        this.participantId = request.participantId();
        this.duplicateId = request.duplicateId();
        this.reason = request.reason();
        this.askedBy = by.person();
        this.askedAt = at;
        this.state = State.ASKED;
        this.openKey = request.duplicateId().value();
        registerEvent(new MergeEvent.Asked(id, sanctuaryId, by, at));
    }

    /**
     * Somebody whose yes it takes says yes.
     *
     * @param guardian the record of whoever speaks as a guardian; null when nobody does
     */
    void agree(Set<Voice> voices, @Nullable ParticipantId guardian, Both records, Actor by, Instant at) {
        for (Voice voice : voices) {
            switch (voice) {
                case PARTICIPANT -> participantAgreedAt = at;
                case DUPLICATE -> duplicateAgreedAt = at;
                case GUARDIAN -> {
                    guardianAgreedAt = at;
                    guardianId = guardian;
                }
            }
        }
        state = missing(records).isEmpty() ? State.AGREED : State.ASKED;
        registerEvent(new MergeEvent.Agreed(id, sanctuaryId, by, at));
    }

    /** The records tell of it themselves. */
    void confirm(Actor by, Instant at) {
        end(State.MERGED, by, at);
    }

    void decline(Actor by, Instant at) {
        end(State.DECLINED, by, at);
        registerEvent(new MergeEvent.Declined(id, sanctuaryId, by, at));
    }

    void withdraw(Actor by, Instant at) {
        end(State.WITHDRAWN, by, at);
        registerEvent(new MergeEvent.Withdrawn(id, sanctuaryId, by, at));
    }

    private void end(State decided, Actor by, Instant at) {
        state = decided;
        decidedBy = by.person();
        decidedAt = at;
        openKey = null;
    }

    /** Whose yes it takes still. */
    Set<Voice> missing(Both records) {
        Set<Voice> missing = EnumSet.noneOf(Voice.class);
        if (participantAgreedAt == null && records.remaining().subject() != null) {
            missing.add(Voice.PARTICIPANT);
        }
        if (duplicateAgreedAt == null && records.duplicate().subject() != null) {
            missing.add(Voice.DUPLICATE);
        }
        if (guardianAgreedAt == null
                && (records.remaining().minor() || records.duplicate().minor())) {
            missing.add(Voice.GUARDIAN);
        }
        return missing;
    }

    boolean isAskedBy(Caller caller) {
        return caller.is(askedBy);
    }

    MergeId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    ParticipantId participantId() {
        return participantId;
    }

    ParticipantId duplicateId() {
        return duplicateId;
    }

    String reason() {
        return reason;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Where it stands: somebody may have begun to sign in since everybody agreed. */
    State state(Both records) {
        return state == State.AGREED && !missing(records).isEmpty() ? State.ASKED : state;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
