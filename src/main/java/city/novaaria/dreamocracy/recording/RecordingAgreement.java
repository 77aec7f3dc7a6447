package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Whether one person of the crew agrees to be recorded in one session; it changes while the session is held. */
@Entity
class RecordingAgreement extends AbstractAggregateRoot<RecordingAgreement> {

    @EmbeddedId
    private AgreementId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private String subject;
    private boolean agreed;
    private Instant saidAt;

    @Version
    private @Nullable Long version;

    protected RecordingAgreement() {}

    RecordingAgreement(AgreementId id, SessionId session, SanctuaryId sanctuary, boolean agreed, Actor by, Instant at) {
        this.id = id;
        this.sessionId = session;
        this.sanctuaryId = sanctuary;
        this.subject = by.person();
        say(agreed, by, at);
    }

    /** Saying the same again changes nothing. */
    void change(boolean now, Actor by, Instant at) {
        if (agreed != now) {
            say(now, by, at);
        }
    }

    private void say(boolean now, Actor by, Instant at) {
        agreed = now;
        saidAt = at;
        registerEvent(new RecordingEvent.CrewDecided(id.value(), sessionId, sanctuaryId, by, at));
    }

    String subject() {
        return subject;
    }

    boolean agreed() {
        return agreed;
    }

    Instant saidAt() {
        return saidAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
