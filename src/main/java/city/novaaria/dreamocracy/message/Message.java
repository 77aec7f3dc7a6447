package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.message.MessageEvent.Sent;
import city.novaaria.dreamocracy.session.PlannedSession;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What somebody of the house left for one person in a session, or for all of them; it stays as it is. */
@Entity
class Message extends AbstractAggregateRoot<Message> {

    @EmbeddedId
    private MessageId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private @Nullable EnrollmentId enrollmentId;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private String author;

    private String text;
    private Instant sentAt;

    @Version
    private @Nullable Long version;

    protected Message() {}

    Message(MessageId id, PlannedSession session, @Nullable EnrollmentId to, String text, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = session.sanctuaryId();
        this.sessionId = session.id();
        this.enrollmentId = to;
        this.author = by.person();
        this.text = text;
        this.sentAt = at;
        registerEvent(new Sent(id, sessionId, sanctuaryId, enrollmentId, by, at));
    }

    MessageId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    @Nullable
    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    String text() {
        return text;
    }

    Instant sentAt() {
        return sentAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
