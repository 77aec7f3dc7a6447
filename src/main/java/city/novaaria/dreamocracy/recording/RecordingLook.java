package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Actor;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody was about to open what was recorded, and why; it is never changed. */
@Entity
class RecordingLook extends AbstractAggregateRoot<RecordingLook> {

    @EmbeddedId
    private LookId id;

    private RecordingId recordingId;
    private String viewer;

    @Enumerated(EnumType.STRING)
    private ViewPurpose purpose;

    private Instant lookedAt;

    @Version
    private @Nullable Long version;

    protected RecordingLook() {}

    RecordingLook(LookId id, Recording recording, ViewPurpose purpose, Actor by, Instant at) {
        this.id = id;
        this.recordingId = recording.id();
        this.viewer = by.person();
        this.purpose = purpose;
        this.lookedAt = at;
        registerEvent(new RecordingEvent.Viewed(id, recording.sessionId(), recording.sanctuaryId(), by, at));
    }

    LookId id() {
        return id;
    }

    RecordingId recordingId() {
        return recordingId;
    }

    String viewer() {
        return viewer;
    }

    ViewPurpose purpose() {
        return purpose;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
