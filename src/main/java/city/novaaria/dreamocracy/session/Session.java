package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.SessionEvent.Replanned;
import city.novaaria.dreamocracy.session.SessionEvent.Stepped;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One shared dream: planned, opened, held and ended by legal steps only. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Session {

    @EmbeddedId
    private SessionId id;

    private SanctuaryId sanctuaryId;
    private ChamberId chamberId;
    private DreamscapeId dreamscapeId;

    @AttributeOverride(name = "value", column = @Column(name = "dreamscape_version_id"))
    private VersionId versionId;

    private int dreamscapeVersion;

    // read by the history of whoever dreams in it
    @Enumerated(EnumType.STRING)
    private Intensity intensity;

    private String title;
    private Instant startsAt;
    private Instant endsAt;
    private int capacity;
    private int minimumDreamers;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private @Nullable Instant startedAt;
    private @Nullable Instant pausedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable String cancelReason;

    // read by the unique key: one running dream in a chamber
    private @Nullable UUID liveChamberId;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "session_duty", joinColumns = @JoinColumn(name = "session_id"))
    private Set<Duty> duties = new HashSet<>();

    @Version
    private @Nullable Long version;

    /** How a session ended. */
    enum EndReason {
        ENDED,
        SAFE_STOP,
        CANCELLED
    }

    protected Session() {}

    Session(SessionId id, FrozenVersion version, Plan plan) {
        this.id = id;
        this.sanctuaryId = version.sanctuary();
        this.state = SessionState.PLANNED;
        this.dreamscapeId = version.dreamscape();
        this.versionId = version.id();
        this.dreamscapeVersion = version.number();
        this.intensity = version.intensity();
        this.chamberId = plan.chamber();
        this.title = plan.title();
        this.startsAt = plan.startsAt();
        this.endsAt = plan.endsAt();
        this.capacity = plan.capacity();
        this.minimumDreamers = plan.minimumDreamers();
    }

    /** Where and when a session is to take place, checked as a whole before it is taken over. */
    record Plan(ChamberId chamber, String title, Instant startsAt, Instant endsAt, int capacity, int minimumDreamers) {}

    /** Takes over a changed plan; another version makes earlier consents insufficient (CON-08). */
    Replanned change(FrozenVersion toVersion, Plan plan, Instant at) {
        mustAllow(SessionAction.CHANGE);
        versionId = toVersion.id();
        dreamscapeVersion = toVersion.number();
        intensity = toVersion.intensity();
        chamberId = plan.chamber();
        title = plan.title();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        capacity = plan.capacity();
        minimumDreamers = plan.minimumDreamers();
        return new Replanned(id, sanctuaryId, at);
    }

    Replanned assign(Set<Duty> onDuty, Instant at) {
        mustAllow(SessionAction.ASSIGN_CREW);
        duties.retainAll(onDuty);
        duties.addAll(onDuty);
        return new Replanned(id, sanctuaryId, at);
    }

    Stepped open(Instant at) {
        return step(SessionAction.OPEN, SessionState.OPEN, at);
    }

    Stepped beginCheckIn(Duration window, Instant at) {
        mustAllow(SessionAction.BEGIN_CHECK_IN);
        Instant possibleFrom = startsAt.minus(window);
        if (at.isBefore(possibleFrom)) {
            throw Refused.because(SessionProblem.TOO_EARLY).with("possibleFrom", possibleFrom);
        }
        return step(SessionAction.BEGIN_CHECK_IN, SessionState.CHECK_IN, at);
    }

    Stepped postpone(Instant newStart, Instant newEnd, Instant at) {
        Stepped postponed = step(SessionAction.POSTPONE, SessionState.OPEN, at);
        startsAt = newStart;
        endsAt = newEnd;
        return postponed;
    }

    /** Starts the dream if the charter grants it; otherwise nothing changes and the refusal is the event. */
    SessionEvent start(Verdict verdict, Instant at) {
        mustAllow(SessionAction.START);
        if (!verdict.granted()) {
            return new SessionEvent.StartRefused(
                    id,
                    sanctuaryId,
                    verdict.objections().stream()
                            .map(objection -> objection.rule().id())
                            .distinct()
                            .toList(),
                    at);
        }
        startedAt = at;
        liveChamberId = chamberId.value();
        return step(SessionAction.START, SessionState.DREAMING, at);
    }

    Stepped pause(Instant at) {
        Stepped paused = step(SessionAction.PAUSE, SessionState.PAUSED, at);
        pausedAt = at;
        return paused;
    }

    Stepped resume(Instant at) {
        Stepped resumed = step(SessionAction.RESUME, SessionState.DREAMING, at);
        pausedAt = null;
        return resumed;
    }

    Stepped end(EndReason reason, Instant at) {
        Stepped ended = step(SessionAction.END, SessionState.SURFACING, at);
        endedAt = at;
        endReason = reason;
        pausedAt = null;
        liveChamberId = null;
        return ended;
    }

    /**
     * Goes over to aftercare when nobody is left to be seen off.
     *
     * @param remaining how many who dreamt are still in the house
     * @return empty while somebody is
     */
    Optional<Stepped> everybodyLeft(long remaining, Instant at) {
        return state == SessionState.SURFACING && remaining == 0
                ? Optional.of(move(SessionState.AFTERCARE, at))
                : Optional.empty();
    }

    Stepped close(Instant at) {
        return step(SessionAction.CLOSE, SessionState.CLOSED, at);
    }

    Stepped cancel(String reason, Instant at) {
        Stepped cancelled = step(SessionAction.CANCEL, SessionState.CANCELLED, at);
        endReason = EndReason.CANCELLED;
        cancelReason = reason;
        return cancelled;
    }

    /**
     * Pauses the dream when somebody has left and too few remain (CON-07).
     *
     * @param remaining how many are still in it
     * @return empty when the others simply go on
     */
    Optional<Stepped> someoneLeft(long remaining, Instant at) {
        if (state == SessionState.DREAMING && remaining < minimumDreamers) {
            return Optional.of(pause(at));
        }
        return Optional.empty();
    }

    void mustAllow(SessionAction action) {
        if (!action.possibleIn(state)) {
            throw Refused.stateConflict(state, SessionAction.possible(state));
        }
    }

    private Stepped step(SessionAction action, SessionState to, Instant at) {
        mustAllow(action);
        return move(to, at);
    }

    private Stepped move(SessionState to, Instant at) {
        SessionState from = state;
        state = to;
        return new Stepped(id, sanctuaryId, from.name(), to.name(), at);
    }

    SessionId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    ChamberId chamberId() {
        return chamberId;
    }

    DreamscapeId dreamscapeId() {
        return dreamscapeId;
    }

    VersionId versionId() {
        return versionId;
    }

    int dreamscapeVersion() {
        return dreamscapeVersion;
    }

    String title() {
        return title;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int capacity() {
        return capacity;
    }

    int minimumDreamers() {
        return minimumDreamers;
    }

    SessionState state() {
        return state;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    Set<Duty> duties() {
        return Set.copyOf(duties);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
