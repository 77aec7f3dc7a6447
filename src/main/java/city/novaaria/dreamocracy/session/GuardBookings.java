package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.BookingGate;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps the rooms and the law of a house as people were promised them, until their dream is over. */
@Component
class GuardBookings implements BookingGate {

    private static final Set<SessionState> OPEN = EnumSet.of(
            SessionState.OPEN,
            SessionState.CHECK_IN,
            SessionState.DREAMING,
            SessionState.PAUSED,
            SessionState.SURFACING);

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Sessions sessions;
    private final Claims claims;

    GuardBookings(Sessions sessions, Claims claims) {
        this.sessions = sessions;
        this.claims = claims;
    }

    @Override
    public List<SessionId> needing(ChamberId chamber, int berths) {
        return sessions.needing(chamber, berths, SessionState.BOOKED, Limit.of(MOST));
    }

    @Override
    public boolean claimed(ChamberId chamber, Instant at) {
        return !claims.of(List.of(chamber), List.of(), new Span(at, LAST)).isEmpty();
    }

    @Override
    public List<SessionId> bookedAt(SanctuaryId sanctuary) {
        return sessions.idsAt(sanctuary, SessionState.BOOKED, Limit.of(MOST));
    }

    @Override
    public Set<SanctuaryId> booked(Collection<SanctuaryId> sanctuaries, Instant at) {
        Set<SanctuaryId> booked = new HashSet<>(sessions.housesWith(AnyOf.ids(sanctuaries), SessionState.BOOKED));
        booked.addAll(claims.housesWith(sanctuaries, at));
        return booked;
    }

    @Override
    public List<SessionId> openAt(SanctuaryId sanctuary) {
        return sessions.idsAt(sanctuary, OPEN, Limit.of(MOST));
    }
}
