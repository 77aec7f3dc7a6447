package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.http.Etag;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows sessions with their enrollments counted: how many, never who. */
@Component
public class SessionViews {

    private static final Set<SessionState> AHEAD = EnumSet.of(SessionState.PLANNED, SessionState.OPEN);

    private final Enrollments enrollments;
    private final EnrollmentRegister dreamers;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    SessionViews(
            Enrollments enrollments, EnrollmentRegister dreamers, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.enrollments = enrollments;
        this.dreamers = dreamers;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** What the caller sees of a session that was found for them. */
    public ResponseEntity<SessionView> answer(Caller caller, PlannedSession session) {
        return Etag.ok(of(caller, session), session.version());
    }

    /** What is left to read for whoever's enrollment has ended; its tag is never that of the whole. */
    static ResponseEntity<SessionView> plainAnswer(PlannedSession session) {
        return Etag.ok(SessionView.plain(session), -1 - session.version());
    }

    /** What the caller sees of a session that was only looked at. */
    ResponseEntity<SessionView> answer(Caller caller, SeenSession session) {
        return Etag.ok(of(caller, List.of(session)).getFirst(), session.version());
    }

    /** The same without its tag. */
    public SessionView of(Caller caller, PlannedSession session) {
        return view(
                caller,
                session,
                EnrollmentCountsView.of(enrollments.count(session.id())),
                dreamIfStopped(caller, Stream.of(session)),
                checkInFrom(Stream.of(session)).get(session.id()));
    }

    List<SessionView> of(Caller caller, List<SeenSession> sessions) {
        Optional<SessionId> dream = dreamIfStopped(caller, sessions.stream());
        Map<SessionId, Instant> checkInFrom = checkInFrom(sessions.stream());
        return sessions.stream()
                .map(session -> view(caller, session, session.seats(), dream, checkInFrom.get(session.id())))
                .toList();
    }

    /** From when on people can be checked in, of those where nobody is yet. */
    private Map<SessionId, Instant> checkInFrom(Stream<? extends ShownSession> sessions) {
        List<? extends ShownSession> ahead =
                sessions.filter(session -> AHEAD.contains(session.state())).toList();
        Map<SanctuaryId, PolicyProfile> policies = sanctuaries.policies(
                ahead.stream().map(ShownSession::sanctuaryId).collect(Collectors.toSet()));
        return ahead.stream()
                .collect(Collectors.toMap(
                        ShownSession::id,
                        session -> session.startsAt()
                                .minus(Objects.requireNonNull(policies.get(session.sanctuaryId()))
                                        .checkInWindow())));
    }

    private Optional<SessionId> dreamIfStopped(Caller caller, Stream<? extends ShownSession> sessions) {
        return sessions.anyMatch(session -> session.stoppedAt() != null) ? dreamers.dreamOf(caller) : Optional.empty();
    }

    private SessionView view(
            Caller caller,
            ShownSession session,
            EnrollmentCountsView seats,
            Optional<SessionId> dream,
            @Nullable Instant checkInFrom) {
        boolean timeForCheckIn = checkInFrom != null && !clock.now().isBefore(checkInFrom);
        return SessionView.of(
                session,
                checkInFrom,
                seats,
                SessionAction.possible(session, caller, dreamer(caller), timeForCheckIn).stream()
                        .filter(action ->
                                action != SessionAction.CONFIRM_SCENE || !dream.equals(Optional.of(session.id())))
                        .toList());
    }

    /** Who is no crew reads a session only from an enrollment in it. */
    private static boolean dreamer(Caller caller) {
        return caller.participant().isPresent() && caller.memberships().isEmpty();
    }
}
