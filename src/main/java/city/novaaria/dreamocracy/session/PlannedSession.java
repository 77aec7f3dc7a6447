package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session as others read it; it changes by {@link SessionControl} and {@link GatedSteps} only. */
public interface PlannedSession {
    SessionId id();

    SanctuaryId sanctuaryId();

    ChamberId chamberId();

    /** The dreamscape version that it uses now. */
    VersionId versionId();

    DreamscapeId dreamscapeId();

    /** The number of the version. */
    int dreamscapeVersion();

    String title();

    Instant startsAt();

    /** Until when it needs the chamber, as planned. */
    Instant endsAt();

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

    /** A facilitator and a technologist have confirmed that the stopped scene may go on as it is. */
    boolean sceneConfirmed();

    @Nullable
    Instant endedAt();

    @Nullable
    EndReason endReason();

    /** Why it was cancelled, as people may read it. */
    @Nullable
    String cancelReason();

    /** Content tags that people in it do not want to meet, all together, as it was told last. */
    Set<String> toldLines();

    /** Content tags that people in it want to be led around, all together, as it was told last. */
    Set<String> toldVeils();

    /** Who is on duty in which role. */
    Set<Duty> duties();

    /** Subjects of the crew who did something in it that takes being on duty; they stay, also when their duty ends. */
    Set<String> whoActed();

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

    /** Refuses once it was to start: nobody enrolls for a time that is past. */
    default void mustStartAfter(Instant at) {
        if (!startsAt().isAfter(at)) {
            throw Refused.because(SessionProblem.START_PASSED);
        }
    }

    default boolean hasOnDuty(Caller caller, Role duty) {
        return duties().stream().anyMatch(held -> held.duty() == duty && caller.isCrew(held.crewId()));
    }

    /** Whether the caller facilitates, on duty, in this session. */
    default boolean isAccompaniedBy(Caller caller) {
        return caller.holds(sanctuaryId(), Role.FACILITATOR) && hasOnDuty(caller, Role.FACILITATOR);
    }

    /** Refuses whoever does not facilitate at the sanctuary, or is not on duty for it in this session. */
    default Actor mustBeAccompaniedBy(Caller caller) {
        Actor by = caller.mustHold(sanctuaryId(), Role.FACILITATOR);
        if (!hasOnDuty(caller, Role.FACILITATOR)) {
            throw Refused.because(SessionProblem.NOT_ON_DUTY);
        }
        return by;
    }

    long version();
}
