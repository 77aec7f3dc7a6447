package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which chambers and which crew other sessions need: first by the dreams that run, then by the plans. */
@Component
class Bookings {

    private static final String[] BOOKED = AnyOf.names(SessionState.BOOKED);
    private static final String[] PEOPLE_THERE = AnyOf.names(SessionState.PEOPLE_THERE);

    private final Sessions sessions;

    Bookings(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the chamber is free for the plan. */
    boolean isFree(ChamberId chamber, SessionId planned, Span wanted, Instant at) {
        return ofChamber(chamber, planned, wanted).stream()
                .noneMatch(other -> other.span(at, false).meets(wanted));
    }

    ChamberUse useOf(PlannedSession session, Instant at) {
        Span wanted = wanted(session, at);
        List<Booking> met = ofChamber(session.chamberId(), session.id(), wanted).stream()
                .filter(other -> other.span(at, false).meets(wanted))
                .toList();
        Predicate<Booking> inside = other -> SessionState.PEOPLE_THERE.contains(other.state());
        return met.stream().anyMatch(inside)
                ? ChamberUse.PEOPLE_THERE
                : met.isEmpty() ? ChamberUse.FREE : ChamberUse.BOOKED;
    }

    /** Who of the crew is needed by another session; a dream that runs does not wait for those who are only planned. */
    Set<UUID> elsewhere(Collection<UUID> crew, PlannedSession session, Instant at) {
        Span wanted = wanted(session, at);
        return sessions
                .ofCrew(crew.toArray(UUID[]::new), session.id(), BOOKED, PEOPLE_THERE, wanted.from(), wanted.to())
                .stream()
                .filter(other -> session.startedAt() == null || other.startedAt() != null)
                .filter(other -> other.span(at, false).meets(wanted))
                .map(Booking::of)
                .collect(Collectors.toSet());
    }

    /** A session in which people check in may begin now, whatever was planned. */
    private static Span wanted(PlannedSession session, Instant at) {
        return Booking.of(session).span(at, session.state() == SessionState.CHECK_IN);
    }

    private List<Booking> ofChamber(ChamberId chamber, SessionId except, Span wanted) {
        return sessions.ofChamber(chamber, except, BOOKED, PEOPLE_THERE, wanted.from(), wanted.to());
    }
}
