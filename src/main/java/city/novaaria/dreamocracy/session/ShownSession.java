package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is shown of a session, apart from how many people are where. */
interface ShownSession {
    SessionId id();

    SanctuaryId sanctuaryId();

    ChamberId chamberId();

    DreamscapeId dreamscapeId();

    /** The dreamscape version that it uses now. */
    VersionId versionId();

    /** The number of the version. */
    int dreamscapeVersion();

    String title();

    Instant startsAt();

    /** How long the dream itself is to last, whole seconds. */
    Duration duration();

    /** Until when it needs the chamber, as planned: the dream and the time to ground people after it. */
    Instant bookedUntil();

    /** When the dream is to start, or did where that was earlier: it ends after it began. */
    default Instant shownStart() {
        return begins().isBefore(startsAt()) ? begins() : startsAt();
    }

    /** When the dream is to end, counted from when it really started. */
    default Instant endsAt() {
        return begins().plus(duration());
    }

    /** When the chamber is to be free again, counted from when the dream really started. */
    default Instant chamberFreeAt() {
        return begins().plus(Duration.between(startsAt(), bookedUntil()));
    }

    private Instant begins() {
        Instant started = startedAt();
        return started == null ? startsAt() : started;
    }

    /** How many places there are. */
    int capacity();

    /** Fewer than these do not make a shared dream. */
    int minimumDreamers();

    SessionState state();

    @Nullable
    Instant startedAt();

    /** From when on the dream lasts much longer than planned; null before it begins. */
    @Nullable
    Instant overdueFrom();

    @Nullable
    Instant pausedAt();

    /** Since when the scene has been stopped; null when it is not. */
    @Nullable
    Instant stoppedAt();

    @Nullable
    Instant endedAt();

    @Nullable
    EndReason endReason();

    /** Why it was cancelled, as people may read it. */
    @Nullable
    String cancelReason();

    @Nullable
    CancelKind cancelKind();

    /** Who is on duty in which role. */
    Set<Duty> duties();

    /** In which roles the caller confirms a stopped scene: as facilitator on duty, or as technologist of the sanctuary. */
    default Set<Role> confirmingAs(Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (caller.holds(sanctuaryId(), Role.FACILITATOR) && hasOnDuty(caller, Role.FACILITATOR)) {
            roles.add(Role.FACILITATOR);
        }
        if (caller.holds(sanctuaryId(), Role.TECHNOLOGIST)) {
            roles.add(Role.TECHNOLOGIST);
        }
        return roles;
    }

    default boolean hasOnDuty(Caller caller, Role duty) {
        return duties().stream().anyMatch(held -> held.duty() == duty && caller.isCrew(held.crewId()));
    }

    /** The series that it is one of; null when it is in none. */
    @Nullable
    SessionId seriesId();

    long version();
}
