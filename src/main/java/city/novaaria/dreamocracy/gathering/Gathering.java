package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A workshop, an outreach program or a celebration. How many places are taken is in its row, and counted elsewhere. */
@Entity
class Gathering extends AbstractAggregateRoot<Gathering> {

    @EmbeddedId
    private GatheringId id;

    private SanctuaryId sanctuaryId;

    @Enumerated(EnumType.STRING)
    private GatheringKind kind;

    @Enumerated(EnumType.STRING)
    private GatheringState state;

    @Enumerated(EnumType.STRING)
    private GatheringAudience audience;

    private String title;
    private String description;
    private @Nullable ChamberId chamberId;
    private @Nullable String place;
    private int capacity;
    private Instant startsAt;
    private Instant endsAt;

    @SuppressWarnings("UnusedVariable") // told by calendars
    private Instant changedAt;

    @BatchSize(size = 100)
    @ElementCollection
    @OrderColumn(name = "place")
    @CollectionTable(name = "gathering_meeting", joinColumns = @JoinColumn(name = "gathering_id"))
    private List<Meeting> meetings = new ArrayList<>();

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "gathering_crew", joinColumns = @JoinColumn(name = "gathering_id"))
    private Set<Holder> crew = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected Gathering() {}

    Gathering(GatheringId id, SanctuaryId sanctuary, GatheringKind kind, GatheringPlan plan, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = sanctuary;
        this.kind = kind;
        this.state = GatheringState.PLANNED;
        says(plan);
        changed(new GatheringEvent.Planned(id, sanctuary, by, at));
    }

    void change(GatheringPlan plan, Actor by, Instant at) {
        if (!becomes(plan, at)) {
            throw new IllegalStateException("it is over, or was not to be, and is " + state);
        }
        says(plan);
        changed(new GatheringEvent.Changed(id, sanctuaryId, by, at));
    }

    /** What took place stays as it was, but for who holds it and so looks back on it. */
    boolean becomes(GatheringPlan plan, Instant at) {
        return allows(GatheringAction.CHANGE, at) || (tookPlace(at) && plan.isButForCrew(plan()));
    }

    private void says(GatheringPlan plan) {
        audience = plan.audience();
        title = plan.title();
        description = plan.description();
        chamberId = plan.chamberId();
        place = plan.place();
        capacity = plan.capacity();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        if (!meetings.equals(plan.meetings())) {
            meetings.clear();
            meetings.addAll(plan.meetings());
        }
        crew.retainAll(holders(plan));
        crew.addAll(holders(plan));
    }

    private static Set<Holder> holders(GatheringPlan plan) {
        return plan.crew().stream().map(Holder::new).collect(Collectors.toSet());
    }

    void open(Actor by, Instant at) {
        mustAllow(GatheringAction.OPEN, at);
        state = GatheringState.OPEN;
        changed(new GatheringEvent.Opened(id, sanctuaryId, by, at));
    }

    /** Meetings that have not begun are none of it any more; true when there were any. */
    boolean end(Actor by, Instant at) {
        mustAllow(GatheringAction.END, at);
        boolean early = meetings.removeIf(meeting -> meeting.startsAt().isAfter(at));
        endsAt = meetings.getLast().endsAt();
        state = GatheringState.ENDED;
        changed(new GatheringEvent.Ended(id, sanctuaryId, by, at));
        return early;
    }

    void cancel(Actor by, Instant at) {
        mustAllow(GatheringAction.CANCEL, at);
        state = GatheringState.CANCELLED;
        changed(new GatheringEvent.Cancelled(id, sanctuaryId, by, at));
    }

    boolean allows(GatheringAction action, Instant at) {
        return switch (action) {
            case CHANGE, CANCEL -> ahead() && at.isBefore(endsAt);
            case OPEN -> state == GatheringState.PLANNED && at.isBefore(endsAt);
            case REGISTER -> takesPeople(at);
            case END -> state == GatheringState.OPEN && begun(at);
        };
    }

    private boolean ahead() {
        return state == GatheringState.PLANNED || state == GatheringState.OPEN;
    }

    /** Whether people register, and whoever waits may still get a place. */
    boolean takesPeople(Instant at) {
        return state == GatheringState.OPEN && at.isBefore(meetings.getLast().startsAt());
    }

    /** At least its first meeting, or that much of it. */
    boolean tookPlace(Instant at) {
        return (state == GatheringState.OPEN || state == GatheringState.ENDED) && begun(at);
    }

    private boolean begun(Instant at) {
        return !at.isBefore(startsAt);
    }

    private void changed(GatheringEvent event) {
        changedAt = event.at();
        registerEvent(event);
    }

    private void mustAllow(GatheringAction action, Instant at) {
        if (!allows(action, at)) {
            throw new IllegalStateException(action + " is not possible while it is " + state);
        }
    }

    /** When its next meeting begins. */
    Optional<Instant> next(Instant at) {
        return meetings.stream()
                .map(Meeting::startsAt)
                .filter(start -> start.isAfter(at))
                .findFirst();
    }

    GatheringPlan plan() {
        return new GatheringPlan(audience, title, description, chamberId, place, meetings, capacity, crew());
    }

    /** Whether one of these entries of the crew holds it. */
    boolean isHeldBy(Caller caller) {
        return crew.stream().anyMatch(holder -> caller.isCrew(holder.crewId().value()));
    }

    GatheringId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    GatheringKind kind() {
        return kind;
    }

    GatheringState state() {
        return state;
    }

    GatheringAudience audience() {
        return audience;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    @Nullable
    ChamberId chamberId() {
        return chamberId;
    }

    @Nullable
    String place() {
        return place;
    }

    int capacity() {
        return capacity;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    List<Meeting> meetings() {
        return List.copyOf(meetings);
    }

    List<CrewId> crew() {
        return crew.stream()
                .map(Holder::crewId)
                .sorted(Comparator.comparing(CrewId::value))
                .toList();
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
