package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a caller can do with sessions now, and from when on check-in can begin. */
@Component
class SessionOffers {

    private static final Set<SessionState> AHEAD = EnumSet.of(SessionState.PLANNED, SessionState.OPEN);

    private final EnrollmentRegister dreamers;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    SessionOffers(EnrollmentRegister dreamers, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.dreamers = dreamers;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /**
     * What is offered in one session.
     *
     * @param checkInFrom from when on people can be checked in; null once that has begun
     */
    record Offer(@Nullable Instant checkInFrom, List<SessionAction> actions) {

        Offer {
            actions = List.copyOf(actions);
        }
    }

    /** Asks each thing once for all of them. */
    Map<SessionId, Offer> of(Caller caller, List<? extends ShownSession> sessions) {
        Map<SanctuaryId, PolicyProfile> policies = sanctuaries.policies(sessions.stream()
                .filter(session -> AHEAD.contains(session.state()))
                .map(ShownSession::sanctuaryId)
                .collect(Collectors.toSet()));
        Optional<SessionId> dream = sessions.stream().anyMatch(session -> session.stoppedAt() != null)
                ? dreamers.dreamOf(caller)
                : Optional.empty();
        return sessions.stream()
                .collect(Collectors.toMap(
                        ShownSession::id, session -> offer(caller, session, dream, checkInFrom(session, policies))));
    }

    /** The one for this session alone. */
    Offer of(Caller caller, ShownSession session) {
        return Objects.requireNonNull(of(caller, List.of(session)).get(session.id()));
    }

    private static @Nullable Instant checkInFrom(ShownSession session, Map<SanctuaryId, PolicyProfile> policies) {
        return AHEAD.contains(session.state())
                ? session.startsAt()
                        .minus(Objects.requireNonNull(policies.get(session.sanctuaryId()))
                                .checkInWindow())
                : null;
    }

    /** Nobody confirms a scene in which they dream. */
    private Offer offer(Caller caller, ShownSession session, Optional<SessionId> dream, @Nullable Instant checkInFrom) {
        boolean timeForCheckIn = checkInFrom != null && !clock.now().isBefore(checkInFrom);
        boolean dreamsThere = dream.equals(Optional.of(session.id()));
        return new Offer(
                checkInFrom,
                SessionAction.possible(session, caller, dreamer(caller), timeForCheckIn).stream()
                        .filter(action -> action != SessionAction.CONFIRM_SCENE || !dreamsThere)
                        .toList());
    }

    /** Who is no crew reads a session only from an enrollment in it. */
    private static boolean dreamer(Caller caller) {
        return caller.participant().isPresent() && caller.memberships().isEmpty();
    }
}
