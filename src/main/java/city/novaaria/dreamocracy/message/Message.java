package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.gathering.GatheringId;
import city.novaaria.dreamocracy.gathering.GatheringNews.News;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.message.MessageEvent.Sent;
import city.novaaria.dreamocracy.message.MessageEvent.SentOfGathering;
import city.novaaria.dreamocracy.session.PlannedSession;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a house left for one person in a session, for all of them, or for people of a gathering; it stays as it is. */
@Entity
class Message extends AbstractAggregateRoot<Message> {

    @EmbeddedId
    private MessageId id;

    private SanctuaryId sanctuaryId;
    private @Nullable SessionId sessionId;
    private @Nullable GatheringId gatheringId;
    private @Nullable EnrollmentId enrollmentId;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private @Nullable String author;

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
        registerEvent(new Sent(id, session.id(), sanctuaryId, enrollmentId, by, at));
    }

    Message(MessageId id, News news, String text, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = news.sanctuary();
        this.gatheringId = news.gathering();
        this.author = by.subject();
        this.text = text;
        this.sentAt = at;
        registerEvent(new SentOfGathering(id, news.gathering(), sanctuaryId, by, at));
    }

    MessageId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    /** Null when it is about a gathering. */
    @Nullable
    SessionId sessionId() {
        return sessionId;
    }

    /** Null when it is about a session. */
    @Nullable
    GatheringId gatheringId() {
        return gatheringId;
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
