package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    SessionView of(Caller caller, PlannedSession session) {
        return of(caller, List.of(session)).getFirst();
    }

    /** The same few statements for one session and for a page of them. */
    List<SessionView> of(Caller caller, Collection<? extends PlannedSession> sessions) {
        Set<SessionId> ids = sessions.stream().map(PlannedSession::id).collect(Collectors.toSet());
        Map<SessionId, List<EnrollmentCount>> counts =
                count(ids).stream().collect(Collectors.groupingBy(EnrollmentCount::session));
        Optional<SessionId> dream = sessions.stream().anyMatch(session -> session.stoppedAt() != null)
                ? dreamers.dreamOf(caller)
                : Optional.empty();
        return sessions.stream()
                .map(session -> SessionView.of(
                        session,
                        EnrollmentCountsView.of(counts.getOrDefault(session.id(), List.of())),
                        SessionAction.possible(session, caller, dreamer(caller)).stream()
                                .filter(action -> action != SessionAction.CONFIRM_SCENE
                                        || !dream.equals(Optional.of(session.id())))
                                .toList()))
                .toList();
    }

    private List<EnrollmentCount> count(Set<SessionId> ids) {
        return switch (ids.size()) {
            case 0 -> List.of();
            case 1 -> enrollments.count(ids.iterator().next());
            default -> enrollments.count(ids);
        };
    }

    /** Who is no crew reads a session only from an enrollment in it. */
    private static boolean dreamer(Caller caller) {
        return caller.participant().isPresent() && caller.memberships().isEmpty();
    }
}
