package city.novaaria.dreamocracy.gathering;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.calendar.Appointment;
import city.novaaria.dreamocracy.calendar.Appointment.Standing;
import city.novaaria.dreamocracy.calendar.HouseOffers;
import city.novaaria.dreamocracy.calendar.Offer;
import city.novaaria.dreamocracy.calendar.OwnAppointments;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * The meetings of gatherings, each an entry of its own: those that are open to anybody for everybody, and for one person
 * those to which they come themselves or which they hold, as long as the last of them is not long over. One statement each.
 *
 * <p>A gathering's version moves with its plan and its state, and never with who registers.
 */
@Repository
class GatheringsInCalendars implements HouseOffers, OwnAppointments {

    private static final String MEETING = "m.place as number, m.starts_at, m.ends_at, g.version, g.changed_at,"
            + " coalesce(g.place, h.name || ', ' || h.city) as location";

    private static final String OF_GATHERING = " from gathering g join gathering_meeting m on m.gathering_id = g.id"
            + " join sanctuary h on h.id = g.sanctuary_id";

    private static final String SOONEST = " order by m.starts_at, m.gathering_id fetch first ? rows only";

    static final String OFFERED = "select g.id, g.title, g.description, " + MEETING + OF_GATHERING
            + " where g.sanctuary_id = ? and g.audience = 'ANYBODY' and g.state = 'OPEN' and g.ends_at > ? and m.starts_at > ?"
            + SOONEST;

    static final String REGISTERED = "select r.id, r.state as standing, r.version as own_version, h.name as house,"
            + " g.state as gathering_state, " + MEETING + OF_GATHERING + " join registration r on r.gathering_id = g.id"
            + " where r.subject = any (?) and r.guest is null and g.ends_at >= ?" + SOONEST;

    static final String HELD = "select g.id, g.state as standing, 0 as own_version, h.name as house,"
            + " g.state as gathering_state, " + MEETING + OF_GATHERING
            + " where g.id in (select c.gathering_id from gathering_crew c where c.crew_id = any (?))"
            + " and g.ends_at >= ?" + SOONEST;

    private final Rows rows;
    private final ServerClock clock;

    GatheringsInCalendars(Rows rows, ServerClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Offer> at(SanctuaryId house, int most) {
        Object now = time(clock.now());
        return rows.ask(OFFERED)
                .params(house.value(), now, now, most)
                .query((row, _) -> new Offer(
                        entry(row),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("title"),
                        row.getString("description"),
                        List.of(),
                        row.getString("location"),
                        "/api/v1/gatherings/" + uuid(row, "id"),
                        row.getInt("version"),
                        instant(row, "changed_at")))
                .list();
    }

    @Override
    public List<Appointment> of(Caller person, Instant from, int most) {
        return Stream.concat(
                        appointments(REGISTERED, Rows.texts(person.subjects()), from, most),
                        person.crewEntries().isEmpty()
                                ? Stream.of()
                                : appointments(HELD, Rows.uuids(person.crewEntries()), from, most))
                .toList();
    }

    private Stream<Appointment> appointments(String sql, Object whose, Instant from, int most) {
        return rows
                .ask(sql)
                .params(whose, time(from), most)
                .query((row, _) -> new Appointment(
                        entry(row),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getString("house"),
                        row.getString("location"),
                        standing(row),
                        row.getLong("version") + row.getLong("own_version"),
                        instant(row, "changed_at")))
                .list()
                .stream();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        GatheringState state = GatheringState.valueOf(row.getString("gathering_state"));
        if (state == GatheringState.CANCELLED) {
            return Standing.CANCELLED;
        }
        return switch (row.getString("standing")) {
            case "CANCELLED" -> Standing.CANCELLED;
            case "WAITING" -> state == GatheringState.ENDED ? Standing.CANCELLED : Standing.TENTATIVE;
            case "PLANNED" -> Standing.TENTATIVE;
            default -> Standing.CONFIRMED;
        };
    }

    /** Stays the same for the first, the second and every further meeting, whenever they are. */
    private static UUID entry(ResultSet row) throws SQLException {
        return UUID.nameUUIDFromBytes((uuid(row, "id") + "/" + row.getInt("number")).getBytes(StandardCharsets.UTF_8));
    }
}
