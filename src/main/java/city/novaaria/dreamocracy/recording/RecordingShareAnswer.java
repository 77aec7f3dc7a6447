package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Whether one person agrees that a take that captured them, or a minor for whom they speak, is shared. */
@Entity
class RecordingShareAnswer extends AbstractAggregateRoot<RecordingShareAnswer> {

    @EmbeddedId
    private ShareAnswerId id;

    private ShareId shareId;

    // whose house may read it, as of everything that is kept
    @SuppressWarnings("UnusedVariable")
    private SanctuaryId sanctuaryId;

    private @Nullable EnrollmentId enrollmentId;

    @AttributeOverride(name = "value", column = @Column(name = "guardian_id"))
    private @Nullable ParticipantId guardianId;

    private String saidBy;
    private boolean agreed;
    private Instant saidAt;

    private String saidFor;

    @Version
    private @Nullable Long version;

    protected RecordingShareAnswer() {}

    RecordingShareAnswer(ShareAnswerId id, RecordingShare share, Voice voice, boolean agreed, Actor by, Instant at) {
        this.id = id;
        this.shareId = share.id();
        this.sanctuaryId = share.sanctuaryId();
        this.enrollmentId = voice.enrollment();
        this.guardianId = voice.guardian();
        this.saidBy = by.person();
        this.saidFor = voice.capturedAs();
        say(share, agreed, by, at);
    }

    /** Saying the same again changes nothing. */
    void change(RecordingShare share, boolean now, Actor by, Instant at) {
        if (agreed != now) {
            say(share, now, by, at);
        }
    }

    private void say(RecordingShare share, boolean now, Actor by, Instant at) {
        agreed = now;
        saidAt = at;
        registerEvent(new RecordingEvent.ShareAnswered(id, share.sessionId(), share.sanctuaryId(), by, at));
    }

    /** Whether it is what somebody said by that right. */
    boolean isOf(Voice voice) {
        return voice.equals(voice());
    }

    Voice voice() {
        return new Voice(saidFor, enrollmentId, guardianId);
    }

    ShareId shareId() {
        return shareId;
    }

    String saidBy() {
        return saidBy;
    }

    boolean agreed() {
        return agreed;
    }

    Instant saidAt() {
        return saidAt;
    }
}
