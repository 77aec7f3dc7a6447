package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.SessionOffers.Offer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows sessions that are only looked at, one or a page of them, with what else was asked for. */
@Component
class ShowSessions {

    private final SessionOffers offers;
    private final ExpandSessions expanding;

    ShowSessions(SessionOffers offers, ExpandSessions expanding) {
        this.offers = offers;
        this.expanding = expanding;
    }

    /** One of them, and the charter is asked about what the caller could do with it. */
    ResponseEntity<SessionView> answer(Caller caller, SeenSession session, Set<String> expand) {
        Map<SessionId, Offer> offered = Map.of(session.id(), offers.of(caller, session));
        return Etag.ok(of(caller, List.of(session), expand, offered).getFirst(), session.version());
    }

    List<SessionView> of(Caller caller, List<SeenSession> sessions, Set<String> expand) {
        return of(caller, sessions, expand, offers.of(caller, sessions));
    }

    private List<SessionView> of(
            Caller caller, List<SeenSession> sessions, Set<String> expand, Map<SessionId, Offer> offered) {
        Function<SeenSession, @Nullable ExpandedView> expanded = expanding.of(caller, sessions, expand);
        return sessions.stream()
                .map(session -> SessionView.of(
                        session, expanded.apply(session), Objects.requireNonNull(offered.get(session.id()))))
                .toList();
    }
}
