package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One take of a recorder: when it ran, and whom it captured; what it took is kept elsewhere. */
@Entity
class Recording extends AbstractAggregateRoot<Recording> {

    @EmbeddedId
    private RecordingId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;

    @Enumerated(EnumType.STRING)
    private RecordingKind kind;

    @Enumerated(EnumType.STRING)
    private Recorder recorder;

    @Enumerated(EnumType.STRING)
    private RecordingStorage storage;

    @Enumerated(EnumType.STRING)
    private State state;

    // who it was is kept for those who look into it later
    @SuppressWarnings("UnusedVariable")
    private String startedBy;

    private Instant startedAt;
    private @Nullable String stoppedBy;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant quarantinedAt;

    @ElementCollection
    @CollectionTable(name = "recording_dreamer", joinColumns = @JoinColumn(name = "recording_id"))
    @AttributeOverride(name = "value", column = @Column(name = "enrollment_id"))
    private Set<EnrollmentId> dreamers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "recording_crew", joinColumns = @JoinColumn(name = "recording_id"))
    @Column(name = "subject")
    private Set<String> crew = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected Recording() {}

    Recording(
            RecordingId id,
            SessionId session,
            SanctuaryId sanctuary,
            NewRecording what,
            Captured captured,
            Actor by,
            Instant at) {
        this.id = id;
        this.sessionId = session;
        this.sanctuaryId = sanctuary;
        this.kind = what.kind();
        this.recorder = what.recorder();
        this.storage = what.storage();
        this.state = State.RUNNING;
        this.startedBy = by.person();
        this.startedAt = at;
        this.dreamers.addAll(captured.dreamers());
        this.crew.addAll(captured.crew());
        registerEvent(new RecordingEvent.Started(id, session, sanctuary, by, at));
    }

    /** Whom a recorder captures. */
    record Captured(Set<EnrollmentId> dreamers, Set<String> crew) {

        @Override
        public String toString() {
            return "Captured";
        }
    }

    /** Where a take stands. */
    enum State {
        RUNNING,
        STOPPED,
        /** Nobody opens it. */
        QUARANTINED
    }

    /** Why a recorder stopped. */
    enum StopReason {
        /** Somebody stopped it. */
        BY_HAND,
        /** The dream ended, or not everybody agreed any more; which, and because of whom, is told to nobody. */
        BY_ITSELF
    }

    /** What can be done with a take. */
    enum Action {
        STOP,
        QUARANTINE,
        VIEW
    }

    /** Whoever came on duty is captured, too. */
    void captureCrew(Collection<String> subjects) {
        crew.addAll(subjects);
    }

    /** Somebody stops it by hand; what has stopped already stays so. */
    void stop(Actor by, Instant at) {
        if (state == State.RUNNING) {
            stoppedBy = by.person();
            stopped(State.STOPPED, by, at);
        }
    }

    /** The dream ended. */
    void end(Instant at) {
        if (state == State.RUNNING) {
            stopped(State.STOPPED, Actor.service(), at);
        }
    }

    /** Nobody opens it from now on; a recorder that still runs stops with that, by whom or why is told to nobody. */
    void quarantineByItself(Instant at) {
        quarantine(Actor.service(), at);
    }

    /** The same by hand. */
    void quarantine(Actor by, Instant at) {
        if (state == State.RUNNING) {
            stoppedBy = by.subject();
            quarantinedAt = at;
            stopped(State.QUARANTINED, by, at);
        } else if (state == State.STOPPED) {
            quarantinedAt = at;
            state = State.QUARANTINED;
            registerEvent(new RecordingEvent.Quarantined(id, sessionId, sanctuaryId, by, at));
        }
    }

    private void stopped(State to, Actor by, Instant at) {
        state = to;
        stoppedAt = at;
        registerEvent(new RecordingEvent.Stopped(id, sessionId, sanctuaryId, by, at));
    }

    /** Refuses unless it has stopped and nothing keeps it closed. */
    void mustOpen(List<? extends Enum<?>> possible) {
        if (state != State.STOPPED) {
            throw Refused.stateConflict(state, possible);
        }
    }

    RecordingId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    RecordingKind kind() {
        return kind;
    }

    Recorder recorder() {
        return recorder;
    }

    RecordingStorage storage() {
        return storage;
    }

    State state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }

    @Nullable
    StopReason stopReason() {
        return state == State.RUNNING ? null : stoppedBy == null ? StopReason.BY_ITSELF : StopReason.BY_HAND;
    }

    @Nullable
    Instant quarantinedAt() {
        return quarantinedAt;
    }

    Set<EnrollmentId> dreamers() {
        return Set.copyOf(dreamers);
    }

    Set<String> crew() {
        return Set.copyOf(crew);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
