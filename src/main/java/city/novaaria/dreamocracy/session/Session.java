package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterObjected;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.SessionEvent.AftercareBegun;
import city.novaaria.dreamocracy.session.SessionEvent.Cancelled;
import city.novaaria.dreamocracy.session.SessionEvent.Changed;
import city.novaaria.dreamocracy.session.SessionEvent.CheckInBegun;
import city.novaaria.dreamocracy.session.SessionEvent.Closed;
import city.novaaria.dreamocracy.session.SessionEvent.CrewAssigned;
import city.novaaria.dreamocracy.session.SessionEvent.Opened;
import city.novaaria.dreamocracy.session.SessionEvent.Paused;
import city.novaaria.dreamocracy.session.SessionEvent.Planned;
import city.novaaria.dreamocracy.session.SessionEvent.Postponed;
import city.novaaria.dreamocracy.session.SessionEvent.Repeated;
import city.novaaria.dreamocracy.session.SessionEvent.Resumed;
import city.novaaria.dreamocracy.session.SessionEvent.SceneConfirmed;
import city.novaaria.dreamocracy.session.SessionEvent.SceneStopped;
import city.novaaria.dreamocracy.session.SessionEvent.Started;
import city.novaaria.dreamocracy.session.SessionEvent.Surfaced;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** One shared dream: planned, opened, held and ended by legal steps only. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Session extends AbstractAggregateRoot<Session> implements PlannedSession {

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

    // read by what waits for technologists
    private boolean needsLace;

    private String title;
    private Instant startsAt;
    private long durationSeconds;
    private Instant bookedUntil;
    private int capacity;
    private int minimumDreamers;

    // how often the plan has changed, and when last; calendars tell it, so it must not move when somebody comes or goes
    private int planRevision;
    private @Nullable Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private @Nullable Instant startedAt;
    private @Nullable Instant completedFrom;
    private @Nullable Instant overdueFrom;
    private @Nullable Instant pausedAt;

    // since when the scene has been stopped, and which subjects confirmed that it may go on as it is
    private @Nullable Instant stoppedAt;
    private @Nullable String confirmedByFacilitator;
    private @Nullable String confirmedByTechnologist;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable String cancelReason;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelKind cancelKind;

    // what people in it do not want to meet, all together; written at times that do not follow what one of them does
    @Convert(converter = Tags.class)
    private List<String> toldLines = List.of();

    @Convert(converter = Tags.class)
    private List<String> toldVeils = List.of();

    // read by the unique key: one running dream in a chamber
    private @Nullable UUID liveChamberId;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "session_duty", joinColumns = @JoinColumn(name = "session_id"))
    private Set<Duty> duties = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "session_deed", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "subject")
    private Set<String> whoActed = new HashSet<>();

    private @Nullable SessionId seriesId;

    @Version
    private @Nullable Long version;

    protected Session() {}

    Session(SessionId id, FrozenVersion version, Plan plan) {
        this.id = id;
        this.sanctuaryId = version.sanctuary();
        this.state = SessionState.PLANNED;
        this.dreamscapeId = version.dreamscape();
        this.versionId = version.id();
        this.dreamscapeVersion = version.number();
        this.intensity = version.intensity();
        this.needsLace = version.facts().lace().needed();
        this.chamberId = plan.chamber();
        this.title = plan.title();
        this.startsAt = plan.startsAt();
        this.durationSeconds = plan.duration().toSeconds();
        this.bookedUntil = plan.bookedUntil();
        this.capacity = plan.capacity();
        this.minimumDreamers = plan.minimumDreamers();
    }

    /** Where and when a session is to take place, checked as a whole before it is taken over. */
    record Plan(
            ChamberId chamber,
            String title,
            Instant startsAt,
            Duration duration,
            Instant bookedUntil,
            int capacity,
            int minimumDreamers) {}

    /** The plan of a new session is an event, too. */
    Session planned(Actor by, Instant at) {
        plannedAt = at;
        registerEvent(new Planned(id, sanctuaryId, by, at));
        return this;
    }

    /** The same of one of a series, with these on duty. */
    Session planned(SessionId series, Set<Duty> onDuty, Actor by, Instant at) {
        seriesId = series;
        duties.addAll(onDuty);
        return planned(by, at);
    }

    /** Others are planned like it; answers with the series that they are in, which begins with it unless it is in one. */
    SessionId repeat(Actor by, Instant at) {
        if (seriesId == null) {
            seriesId = id;
        }
        registerEvent(new Repeated(id, sanctuaryId, seriesId, by, at));
        return seriesId;
    }

    /** Takes over a changed plan; another version makes earlier consents insufficient (CON-08). */
    void change(FrozenVersion toVersion, Plan plan, Actor by, Instant at) {
        mustAllow(SessionAction.CHANGE);
        boolean another = !toVersion.id().equals(versionId);
        versionId = toVersion.id();
        dreamscapeVersion = toVersion.number();
        intensity = toVersion.intensity();
        needsLace = toVersion.facts().lace().needed();
        chamberId = plan.chamber();
        title = plan.title();
        startsAt = plan.startsAt();
        durationSeconds = plan.duration().toSeconds();
        bookedUntil = plan.bookedUntil();
        capacity = plan.capacity();
        minimumDreamers = plan.minimumDreamers();
        planChanged(at);
        registerEvent(new Changed(id, sanctuaryId, versionId, another, by, at));
    }

    void assign(Set<Duty> onDuty, Actor by, Instant at) {
        mustAllow(SessionAction.ASSIGN_CREW);
        duties.retainAll(onDuty);
        duties.addAll(onDuty);
        registerEvent(new CrewAssigned(id, sanctuaryId, by, at));
    }

    /** Remembers who did something that takes being on duty: from now on they count as crew, whatever their duty. */
    void actedOn(Actor by) {
        whoActed.add(by.person());
    }

    void open(Actor by, Instant at) {
        step(SessionAction.OPEN, SessionState.OPEN);
        registerEvent(new Opened(id, sanctuaryId, by, at));
    }

    /** No event: that it was told again says nothing, and to whom it matters reads it. */
    void tell(Set<String> lines, Set<String> veils) {
        toldLines = lines.stream().sorted().toList();
        toldVeils = veils.stream().sorted().toList();
    }

    void beginCheckIn(Duration window, Actor by, Instant at) {
        mustAllow(SessionAction.BEGIN_CHECK_IN);
        Instant possibleFrom = startsAt.minus(window);
        if (at.isBefore(possibleFrom)) {
            throw Refused.because(SessionProblem.TOO_EARLY).possibleFrom(possibleFrom);
        }
        step(SessionAction.BEGIN_CHECK_IN, SessionState.CHECK_IN);
        registerEvent(new CheckInBegun(id, sanctuaryId, by, at));
    }

    void postpone(Plan plan, Set<EnrollmentId> askedAnew, Actor by, Instant at) {
        step(SessionAction.POSTPONE, SessionState.OPEN);
        startsAt = plan.startsAt();
        bookedUntil = plan.bookedUntil();
        planChanged(at);
        registerEvent(new Postponed(id, sanctuaryId, askedAnew, by, at));
    }

    /**
     * @param lasts how long the dream is planned to last
     */
    void start(
            Set<EnrollmentId> dreaming,
            Set<EnrollmentId> absent,
            Duration lasts,
            PolicyProfile policy,
            Actor by,
            Instant at) {
        step(SessionAction.START, SessionState.DREAMING);
        startedAt = at;
        completedFrom = at.plusMillis(lasts.toMillis() * policy.completedPercent() / 100);
        overdueFrom = at.plus(lasts).plus(policy.longestOverrun());
        liveChamberId = chamberId.value();
        registerEvent(new Started(id, sanctuaryId, dreaming, absent, by, at));
    }

    void pause(Actor by, Instant at) {
        step(SessionAction.PAUSE, SessionState.PAUSED);
        pausedAt = at;
        registerEvent(new Paused(id, sanctuaryId, by, at));
    }

    /** Also while the dream is paused: what was confirmed before the last stop no longer counts. */
    void stopScene(Set<EnrollmentId> steppedOut, Actor by, Instant at) {
        mustAllow(SessionAction.STOP_SCENE);
        if (state == SessionState.DREAMING) {
            pausedAt = at;
        }
        state = SessionState.PAUSED;
        goOn();
        stoppedAt = at;
        registerEvent(new SceneStopped(id, sanctuaryId, steppedOut, by, at));
    }

    /** The scene is stopped, and nobody has confirmed anything since. */
    boolean stopHolds() {
        return stoppedAt != null && confirmedByFacilitator == null && confirmedByTechnologist == null;
    }

    /**
     * Confirms that the stopped scene may go on as it is: one who facilitates, and another one who sees to the devices.
     * Who has confirmed it already changes nothing.
     */
    void confirmScene(Set<Role> roles, Actor by, Instant at) {
        mustAllow(SessionAction.CONFIRM_SCENE);
        if (stoppedAt == null) {
            throw Refused.because(SessionProblem.SCENE_NOT_STOPPED);
        }
        String person = by.person();
        if (person.equals(confirmedByFacilitator) || person.equals(confirmedByTechnologist)) {
            return;
        }
        if (roles.contains(Role.FACILITATOR) && confirmedByFacilitator == null) {
            confirmedByFacilitator = person;
        } else if (roles.contains(Role.TECHNOLOGIST) && confirmedByTechnologist == null) {
            confirmedByTechnologist = person;
        } else {
            return;
        }
        registerEvent(new SceneConfirmed(id, sanctuaryId, by, at));
    }

    /**
     * @param dreaming who dreams on
     * @param cameBack who of them had been out
     * @param outside who stays out
     */
    void resume(
            Set<EnrollmentId> dreaming, Set<EnrollmentId> cameBack, Set<EnrollmentId> outside, Actor by, Instant at) {
        step(SessionAction.RESUME, SessionState.DREAMING);
        pausedAt = null;
        goOn();
        registerEvent(new Resumed(id, sanctuaryId, dreaming, cameBack, outside, by, at));
    }

    private void goOn() {
        stoppedAt = null;
        confirmedByFacilitator = null;
        confirmedByTechnologist = null;
    }

    void end(EndReason reason, Set<EnrollmentId> surfaced, Actor by, Instant at) {
        step(SessionAction.END, SessionState.SURFACING);
        endedAt = at;
        endReason = reason;
        pausedAt = null;
        goOn();
        liveChamberId = null;
        registerEvent(new Surfaced(id, sanctuaryId, surfaced, reason, by, at));
    }

    /**
     * Goes over to aftercare when nobody is left to be seen off.
     *
     * @param remaining how many who dreamt are still in the house
     */
    void everybodyLeft(long remaining, Actor by, Instant at) {
        if (state == SessionState.SURFACING && remaining == 0) {
            state = SessionState.AFTERCARE;
            registerEvent(new AftercareBegun(id, sanctuaryId, by, at));
        }
    }

    void close(Actor by, Instant at) {
        step(SessionAction.CLOSE, SessionState.CLOSED);
        registerEvent(new Closed(id, sanctuaryId, by, at));
    }

    void cancel(String reason, CancelKind kind, Actor by, Instant at) {
        step(SessionAction.CANCEL, SessionState.CANCELLED);
        endReason = EndReason.CANCELLED;
        cancelReason = reason;
        cancelKind = kind;
        planChanged(at);
        registerEvent(new Cancelled(id, sanctuaryId, by, at));
    }

    private void planChanged(Instant at) {
        planRevision++;
        plannedAt = at;
    }

    /**
     * Pauses the dream when somebody has left or stepped out and too few dream on; otherwise the others simply go on
     * (CON-07).
     */
    void someoneLeft(long dreaming, Actor by, Instant at) {
        if (state == SessionState.DREAMING && dreaming < minimumDreamers) {
            pause(by, at);
        }
    }

    /** The charter objects to a step: nothing changes, but that is a fact, too. */
    void objected(Verdict verdict, Actor by) {
        registerEvent(
                CharterObjected.of(id.value(), sanctuaryId, verdict.point(), verdict.objections(), by, verdict.at()));
    }

    void mustAllow(SessionAction action) {
        action.mustBePossibleIn(state);
    }

    private void step(SessionAction action, SessionState to) {
        mustAllow(action);
        state = to;
    }

    @Override
    public SessionId id() {
        return id;
    }

    @Override
    public SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    @Override
    public ChamberId chamberId() {
        return chamberId;
    }

    @Override
    public DreamscapeId dreamscapeId() {
        return dreamscapeId;
    }

    @Override
    public VersionId versionId() {
        return versionId;
    }

    @Override
    public int dreamscapeVersion() {
        return dreamscapeVersion;
    }

    Intensity intensity() {
        return intensity;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Instant startsAt() {
        return startsAt;
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(durationSeconds);
    }

    @Override
    public Instant bookedUntil() {
        return bookedUntil;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public int minimumDreamers() {
        return minimumDreamers;
    }

    @Override
    public SessionState state() {
        return state;
    }

    @Override
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** Whether the dream has lasted long enough for those who are in it. */
    boolean isCompletedBy(Instant at) {
        return completedFrom != null && !at.isBefore(completedFrom);
    }

    @Override
    public @Nullable Instant overdueFrom() {
        return overdueFrom;
    }

    @Override
    public @Nullable Instant pausedAt() {
        return pausedAt;
    }

    @Override
    public @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    @Override
    public boolean sceneConfirmed() {
        return confirmedByFacilitator != null && confirmedByTechnologist != null;
    }

    @Override
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    @Override
    public @Nullable EndReason endReason() {
        return endReason;
    }

    @Override
    public @Nullable String cancelReason() {
        return cancelReason;
    }

    @Override
    public @Nullable CancelKind cancelKind() {
        return cancelKind;
    }

    @Override
    public Set<String> toldLines() {
        return Set.copyOf(toldLines);
    }

    @Override
    public Set<String> toldVeils() {
        return Set.copyOf(toldVeils);
    }

    @Override
    public Set<Duty> duties() {
        return Set.copyOf(duties);
    }

    @Override
    public Set<String> whoActed() {
        return Set.copyOf(whoActed);
    }

    @Override
    public @Nullable SessionId seriesId() {
        return seriesId;
    }

    @Override
    public long version() {
        return version == null ? 0 : version;
    }

    /** Content tags, as a JSON list. */
    static final class Tags extends JsonColumn<List<String>> {

        Tags() {
            super(new TypeReference<>() {});
        }
    }
}
