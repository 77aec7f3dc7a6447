package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows sessions with their enrollments counted: how many, never who. */
@Component
public class SessionViews {

    private final SeenSessions seen;
    private final SessionOffers offers;

    SessionViews(SeenSessions seen, SessionOffers offers) {
        this.seen = seen;
        this.offers = offers;
    }

    /** What the caller sees of a session that was found for them. */
    public ResponseEntity<SessionView> answer(Caller caller, PlannedSession session) {
        return Etag.ok(of(caller, session), session.version());
    }

    /** The same at once, without asking the charter: whoever stops a dream does not wait for it. */
    ResponseEntity<SessionView> answerAtOnce(Caller caller, PlannedSession session) {
        return Etag.ok(of(caller, session, offers.atOnce(caller, session)), session.version());
    }

    /** What is left to read for whoever's enrollment has ended; its tag is never that of the whole. */
    static ResponseEntity<SessionView> plainAnswer(PlannedSession session) {
        return Etag.ok(SessionView.plain(session), -1 - session.version());
    }

    /** The same without its tag. */
    public SessionView of(Caller caller, PlannedSession session) {
        return of(caller, session, offers.of(caller, session));
    }

    /** The same where it is known what the charter says of the step that it would have to grant now; null where it is not. */
    public SessionView of(Caller caller, PlannedSession session, @Nullable Verdict said) {
        return of(caller, session, said == null ? offers.of(caller, session) : offers.of(caller, session, _ -> said));
    }

    private SessionView of(Caller caller, PlannedSession session, SessionOffers.Offer offer) {
        return SessionView.of(session, seen.seats(caller, session.id()), offer);
    }
}
