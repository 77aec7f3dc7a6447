package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows sessions with their enrollments counted: how many, never who. */
@Component
public class SessionViews {

    private final Enrollments enrollments;
    private final EnrollmentRegister dreamers;

    SessionViews(Enrollments enrollments, EnrollmentRegister dreamers) {
        this.enrollments = enrollments;
        this.dreamers = dreamers;
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
                dreamIfStopped(caller, Stream.of(session)));
    }

    List<SessionView> of(Caller caller, List<SeenSession> sessions) {
        Optional<SessionId> dream = dreamIfStopped(caller, sessions.stream());
        return sessions.stream()
                .map(session -> view(caller, session, session.seats(), dream))
                .toList();
    }

    private Optional<SessionId> dreamIfStopped(Caller caller, Stream<? extends ShownSession> sessions) {
        return sessions.anyMatch(session -> session.stoppedAt() != null) ? dreamers.dreamOf(caller) : Optional.empty();
    }

    private static SessionView view(
            Caller caller, ShownSession session, EnrollmentCountsView seats, Optional<SessionId> dream) {
        return SessionView.of(
                session,
                seats,
                SessionAction.possible(session, caller, dreamer(caller)).stream()
                        .filter(action ->
                                action != SessionAction.CONFIRM_SCENE || !dream.equals(Optional.of(session.id())))
                        .toList());
    }

    /** Who is no crew reads a session only from an enrollment in it. */
    private static boolean dreamer(Caller caller) {
        return caller.participant().isPresent() && caller.memberships().isEmpty();
    }
}
