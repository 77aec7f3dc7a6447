package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows sessions with their enrollments counted: how many, never who. */
@Component
public class SessionViews {

    private final Enrollments enrollments;
    private final SessionOffers offers;

    SessionViews(Enrollments enrollments, SessionOffers offers) {
        this.enrollments = enrollments;
        this.offers = offers;
    }

    /** What the caller sees of a session that was found for them. */
    public ResponseEntity<SessionView> answer(Caller caller, PlannedSession session) {
        return Etag.ok(of(caller, session), session.version());
    }

    /** What is left to read for whoever's enrollment has ended; its tag is never that of the whole. */
    static ResponseEntity<SessionView> plainAnswer(PlannedSession session) {
        return Etag.ok(SessionView.plain(session), -1 - session.version());
    }

    /** The same without its tag. */
    public SessionView of(Caller caller, PlannedSession session) {
        return SessionView.of(
                session, EnrollmentCountsView.of(enrollments.count(session.id())), offers.of(caller, session));
    }
}
