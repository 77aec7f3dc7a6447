package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * That somebody wants to hand a take to somebody, and that they did; what people answer stands in rows of its own, under the
 * lock of this one and without a new version of it, by which it could be told that somebody answered.
 */
@Entity
class RecordingShare extends AbstractAggregateRoot<RecordingShare> {

    @EmbeddedId
    private ShareId id;

    private RecordingId recordingId;
    private SessionId sessionId;
    private SanctuaryId sanctuaryId;

    @Enumerated(EnumType.STRING)
    private SharePurpose purpose;

    private String recipient;
    private String askedBy;
    private Instant askedAt;
    private Instant answerBy;
    private @Nullable String handedOverBy;
    private @Nullable Instant handedOverAt;

    @Version
    private @Nullable Long version;

    protected RecordingShare() {}

    RecordingShare(ShareId id, Recording recording, NewRecordingShare what, Actor by, Instant at) {
        this.id = id;
        this.recordingId = recording.id();
        this.sessionId = recording.sessionId();
        this.sanctuaryId = recording.sanctuaryId();
        this.purpose = what.purpose();
        this.recipient = what.recipient();
        this.askedBy = by.person();
        this.askedAt = at;
        this.answerBy = at.plus(what.answerWithin());
        registerEvent(new RecordingEvent.ShareAsked(id, sessionId, sanctuaryId, by, at));
    }

    /** Where it stands. */
    @Schema(name = "RecordingShareState")
    enum State {
        /** Not everybody has agreed. */
        ASKED,
        /** Everybody has agreed; only who may hand it over reads this, and ethicists. */
        ALLOWED,
        /** It was not handed over in time. */
        EXPIRED,
        HANDED_OVER
    }

    /** What can be done about it. */
    @Schema(name = "RecordingShareAction")
    enum Action {
        AGREE,
        WITHDRAW,
        HAND_OVER
    }

    /** As everybody reads it who may not know whether all have agreed. */
    State state(Instant at) {
        if (handedOverAt != null) {
            return State.HANDED_OVER;
        }
        return at.isBefore(answerBy) ? State.ASKED : State.EXPIRED;
    }

    boolean asks(NewRecordingShare the) {
        return purpose == the.purpose() && Names.sameAsAny(recipient, List.of(the.recipient()));
    }

    /** Refuses once it was handed over, or the time is over. */
    void mustBeOpen(Instant at) {
        State state = state(at);
        if (state != State.ASKED) {
            throw Refused.stateConflict(state, List.of());
        }
    }

    /** Whoever hands it over has asked whether everybody agrees. */
    void handOver(Actor by, Instant at) {
        mustBeOpen(at);
        handedOverBy = by.person();
        handedOverAt = at;
        registerEvent(new RecordingEvent.HandedOver(id, sessionId, sanctuaryId, by, at));
    }

    ShareId id() {
        return id;
    }

    RecordingId recordingId() {
        return recordingId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SharePurpose purpose() {
        return purpose;
    }

    String recipient() {
        return recipient;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    @Nullable
    String handedOverBy() {
        return handedOverBy;
    }

    @Nullable
    Instant handedOverAt() {
        return handedOverAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
