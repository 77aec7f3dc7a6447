package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.note.NoteEvent.Redacted;
import city.novaaria.dreamocracy.note.NoteEvent.Written;
import city.novaaria.dreamocracy.session.PlannedSession;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What somebody who accompanies a session wrote down; it is never changed, only redacted. */
@Entity
class SessionNote extends AbstractAggregateRoot<SessionNote> {

    @EmbeddedId
    private NoteId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private @Nullable EnrollmentId enrollmentId;
    private String author;
    private @Nullable String text;
    private Instant writtenAt;
    private @Nullable Instant redactedAt;

    @Version
    private @Nullable Long version;

    protected SessionNote() {}

    SessionNote(NoteId id, PlannedSession session, @Nullable EnrollmentId about, String text, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = session.sanctuaryId();
        this.sessionId = session.id();
        this.enrollmentId = about;
        this.author = by.person();
        this.text = text;
        this.writtenAt = at;
        registerEvent(new Written(id, sessionId, sanctuaryId, by, at));
    }

    /** Doing so again changes nothing. */
    void redact(Actor by, Instant at) {
        if (redactedAt == null) {
            text = null;
            redactedAt = at;
            registerEvent(new Redacted(id, sessionId, sanctuaryId, by, at));
        }
    }

    NoteId id() {
        return id;
    }

    SessionId sessionId() {
        return sessionId;
    }

    @Nullable
    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    String author() {
        return author;
    }

    @Nullable
    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant redactedAt() {
        return redactedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
