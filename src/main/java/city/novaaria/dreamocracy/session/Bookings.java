package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which chambers and which crew other sessions need: first by the dreams that run, then by the plans. */
@Component
class Bookings implements Occupancy {

    /** No session has this id. */
    private static final SessionId NONE = new SessionId(new UUID(0, 0));

    private static final String BOOKED = "s.id, s.sanctuary_id, s.state, s.starts_at, s.booked_until, s.started_at";

    /** Either by its plan, or because people are there. */
    private static final String MEETING =
            """
            where s.id <> ? and s.state in (%s) and (s.state in (%s) or s.starts_at < ? and s.booked_until > ?)
            """.formatted(Rows.literals(SessionState.BOOKED), Rows.literals(SessionState.PEOPLE_THERE));

    private static final String OF_CHAMBERS =
            "select s.chamber_id, " + BOOKED + " from session s " + MEETING + " and s.chamber_id = any (?)";

    private static final String OF_CREW = "select c.live_key, " + BOOKED + """
             from crew c join session_duty d on d.crew_id = c.id join session s on s.id = d.session_id
            """ + MEETING + " and c.live_key = any (?)";

    private static final String PLANNED = """
            select exists (select 1 from session s where s.sanctuary_id = ? and s.state <> 'CANCELLED')""";

    private final Rows rows;
    private final ClaimedChambers claimed;
    private final ObjectProvider<CrewClaims> claimedCrew;

    Bookings(Rows rows, ClaimedChambers claimed, ObjectProvider<CrewClaims> claimedCrew) {
        this.rows = rows;
        this.claimed = claimed;
        this.claimedCrew = claimedCrew;
    }

    /** The sessions that need the chamber at some time of the plan, soonest first. */
    List<SessionId> inTheWay(ChamberId chamber, SessionId planned, Span wanted, Instant at) {
        return meeting(ofChamber(chamber, planned, wanted), wanted, at)
                .map(Taken::busy)
                .map(Busy::session)
                .toList();
    }

    @Override
    public Map<ChamberId, List<Busy>> ofChambers(
            Collection<ChamberId> chambers, Instant from, Instant until, Instant at) {
        Span wanted = new Span(from, until);
        return meeting(ofChambers(chambers, NONE, wanted), wanted, at)
                .collect(groupingBy(
                        taken -> new ChamberId(UUID.fromString(taken.what())), mapping(Taken::busy, toList())));
    }

    @Override
    public Map<String, List<Busy>> ofCrew(Collection<String> subjects, Instant from, Instant until, Instant at) {
        Span wanted = new Span(from, until);
        return meeting(ofPeople(subjects, NONE, wanted), wanted, at)
                .collect(groupingBy(Taken::what, mapping(Taken::busy, toList())));
    }

    @Override
    public boolean taken(ChamberId chamber, Instant from, Instant until, UUID except, Instant at) {
        Span wanted = new Span(from, until);
        return !inTheWay(chamber, NONE, wanted, at).isEmpty() || claimed.taken(chamber, wanted, except);
    }

    @Override
    public boolean anyPlanned(SanctuaryId sanctuary) {
        return rows.ask(PLANNED).param(sanctuary.value()).query(Boolean.class).single();
    }

    private static Stream<Taken> meeting(List<Needed> needed, Span wanted, Instant at) {
        return needed.stream()
                .map(need -> need.taken(at))
                .filter(taken -> taken.span().meets(wanted))
                .distinct()
                .sorted(Comparator.comparing(taken -> taken.span().from()));
    }

    ChamberUse useOf(PlannedSession session, Instant at) {
        Span wanted = wanted(session, at);
        List<SessionState> met = ofChamber(session.chamberId(), session.id(), wanted).stream()
                .map(Needed::booking)
                .filter(other -> other.span(at, false).meets(wanted))
                .map(Booking::state)
                .toList();
        return met.stream().anyMatch(SessionState.PEOPLE_THERE::contains)
                ? ChamberUse.PEOPLE_THERE
                : met.isEmpty() ? ChamberUse.FREE : ChamberUse.BOOKED;
    }

    /**
     * Who of these people is on duty in another session, or has to be elsewhere otherwise, in whatever house and role they work,
     * by subject; a dream that runs does not wait for what is only planned.
     */
    Set<String> elsewhere(Collection<String> subjects, PlannedSession session, Instant at) {
        Span wanted = wanted(session, at);
        Stream<String> onDuty = ofPeople(subjects, session.id(), wanted).stream()
                .filter(busy -> session.startedAt() == null || busy.booking().startedAt() != null)
                .filter(busy -> busy.booking().span(at, false).meets(wanted))
                .map(Needed::what);
        Stream<String> otherwise = claimedCrew.stream()
                .flatMap(others -> others.ofCrew(subjects, wanted.from(), wanted.to()).stream())
                .filter(claim -> session.startedAt() == null || !claim.from().isAfter(at))
                .map(CrewClaims.CrewClaim::subject);
        return Stream.concat(onDuty, otherwise).collect(Collectors.toSet());
    }

    /**
     * One thing or person that a session needs.
     *
     * @param what the id of a chamber, or the subject of somebody
     */
    private record Needed(String what, SessionId session, SanctuaryId sanctuary, Booking booking) {

        Taken taken(Instant at) {
            return new Taken(what, session, sanctuary, booking.span(at, false));
        }

        @Override
        public String toString() {
            return "Needed[" + session + "]";
        }
    }

    /** The same, and when. */
    private record Taken(String what, SessionId session, SanctuaryId sanctuary, Span span) {

        Busy busy() {
            return new Busy(session, sanctuary, span.from(), span.to());
        }

        @Override
        public String toString() {
            return "Taken[" + session + "]";
        }
    }

    /** A session in which people check in may begin now, whatever was planned. */
    private static Span wanted(PlannedSession session, Instant at) {
        return Booking.of(session).span(at, session.state() == SessionState.CHECK_IN);
    }

    private List<Needed> ofChamber(ChamberId chamber, SessionId except, Span wanted) {
        return ofChambers(List.of(chamber), except, wanted);
    }

    private List<Needed> ofChambers(Collection<ChamberId> chambers, SessionId except, Span wanted) {
        return needed(OF_CHAMBERS, except, wanted, Rows.ids(chambers), "chamber_id");
    }

    private List<Needed> ofPeople(Collection<String> subjects, SessionId except, Span wanted) {
        return needed(OF_CREW, except, wanted, Rows.texts(subjects), "live_key");
    }

    private List<Needed> needed(String sql, SessionId except, Span wanted, Object ofWhat, String what) {
        return rows.ask(sql)
                .param(except.value())
                .param(time(wanted.to()))
                .param(time(wanted.from()))
                .param(ofWhat)
                .query((row, _) -> new Needed(
                        row.getString(what),
                        new SessionId(uuid(row, "id")),
                        new SanctuaryId(uuid(row, "sanctuary_id")),
                        booking(row)))
                .list();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                SessionState.valueOf(row.getString("state")),
                instant(row, "starts_at"),
                instant(row, "booked_until"),
                instantIfAny(row, "started_at"));
    }
}
