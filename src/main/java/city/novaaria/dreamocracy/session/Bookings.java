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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String OF_CHAMBERS = "select cast(s.chamber_id as varchar(36)) as what, true as chamber, "
            + BOOKED + " from session s " + MEETING + " and s.chamber_id = any (?)";

    private static final String OF_CREW =
            "select c.live_key as what, false as chamber, " + BOOKED + """
             from crew c join session_duty d on d.crew_id = c.id join session s on s.id = d.session_id
            """ + MEETING + " and c.live_key = any (?)";

    private static final String PLANNED = """
            select exists (select 1 from session s where s.sanctuary_id = ? and s.state <> 'CANCELLED')""";

    private final Rows rows;
    private final Claims claims;

    Bookings(Rows rows, Claims claims) {
        this.rows = rows;
        this.claims = claims;
    }

    /** The sessions that need the chamber at some time of the plan, soonest first. */
    List<SessionId> inTheWay(ChamberId chamber, SessionId planned, Span wanted, Instant at) {
        return meeting(ofChambers(List.of(chamber), planned, wanted), wanted, at)
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
        return !inTheWay(chamber, NONE, wanted, at).isEmpty()
                || claims.of(List.of(chamber), List.of(), wanted).stream()
                        .anyMatch(claim -> !claim.id().equals(except));
    }

    @Override
    public List<Claim> claims(
            Collection<ChamberId> chambers, Collection<String> subjects, Instant from, Instant until) {
        return claims.of(chambers, subjects, new Span(from, until));
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

    /**
     * What else needs the chamber of the session, and who of these people is on duty in another session, or has to be elsewhere
     * otherwise, in whatever house and role they work, by subject; a dream that runs does not wait for who has yet to be elsewhere.
     */
    Conflicts conflicts(PlannedSession session, Collection<String> subjects, Instant at) {
        // a session in which people check in may begin now, whatever was planned
        Span wanted = Booking.of(session).span(at, session.state() == SessionState.CHECK_IN);
        List<Needed> needed = needed(
                        OF_CHAMBERS + " union all " + OF_CREW,
                        Stream.concat(
                                of(session.id(), wanted, Rows.ids(List.of(session.chamberId()))),
                                of(session.id(), wanted, Rows.texts(subjects))))
                .stream()
                .filter(other -> other.booking().span(at, false).meets(wanted))
                .toList();
        List<SessionState> there = needed.stream()
                .filter(Needed::chamber)
                .map(other -> other.booking().state())
                .toList();
        Stream<String> onDuty = needed.stream()
                .filter(other -> !other.chamber())
                .filter(other -> session.startedAt() == null || other.booking().startedAt() != null)
                .map(Needed::what);
        List<Claim> others = claims.of(List.of(session.chamberId()), subjects, wanted);
        Stream<String> otherwise = others.stream()
                .filter(claim -> session.startedAt() == null || !claim.from().isAfter(at))
                .flatMap(claim -> Stream.ofNullable(claim.subject()));
        return new Conflicts(
                ChamberUse.by(there, others.stream().anyMatch(claim -> claim.chamber() != null)),
                Stream.concat(onDuty, otherwise).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * One thing or person that a session needs.
     *
     * @param chamber whether it is a chamber
     * @param what its id, or the subject of somebody
     */
    private record Needed(boolean chamber, String what, SessionId session, SanctuaryId sanctuary, Booking booking) {

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

    private List<Needed> ofChambers(Collection<ChamberId> chambers, SessionId except, Span wanted) {
        return needed(OF_CHAMBERS, of(except, wanted, Rows.ids(chambers)));
    }

    private List<Needed> ofPeople(Collection<String> subjects, SessionId except, Span wanted) {
        return needed(OF_CREW, of(except, wanted, Rows.texts(subjects)));
    }

    /** What one of the statements asks for, in its order. */
    private static Stream<Object> of(SessionId except, Span wanted, Object ofWhat) {
        return Stream.of(except.value(), time(wanted.to()), time(wanted.from()), ofWhat);
    }

    private List<Needed> needed(String sql, Stream<Object> asked) {
        return rows.ask(sql)
                .params(asked.toList())
                .query((row, _) -> new Needed(
                        row.getBoolean("chamber"),
                        row.getString("what"),
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
