package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.ChamberClaims;
import city.novaaria.dreamocracy.session.CrewClaims;
import city.novaaria.dreamocracy.session.OtherNeeds;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** When gatherings need their chambers and those who hold them; also for whoever else plans by chambers. */
@Repository
class GatheringTimes implements ChamberClaims, CrewClaims, OtherNeeds {

    private static final String AHEAD = """
             join gathering_meeting m on m.gathering_id = g.id
            where g.state in ('PLANNED', 'OPEN') and m.starts_at < ? and m.ends_at > ?""";

    private static final String OF_CHAMBERS = "select g.id, g.chamber_id, m.starts_at, m.ends_at from gathering g"
            + AHEAD + " and g.chamber_id = any (?)";

    private static final String OF_CREW = "select c.live_key, g.sanctuary_id, m.starts_at, m.ends_at from crew c"
            + " join gathering_crew h on h.crew_id = c.id join gathering g on g.id = h.gathering_id" + AHEAD
            + " and c.live_key = any (?) and g.id <> ?";

    private static final String NEEDED = "select cast(null as varchar(200)) as live_key, m.starts_at from gathering g"
            + AHEAD + " and g.chamber_id = ? union all select c.live_key, m.starts_at from crew c"
            + " join gathering_crew h on h.crew_id = c.id join gathering g on g.id = h.gathering_id" + AHEAD
            + " and c.live_key = any (?)";

    private static final String AHEAD_IN_HOUSES = """
            select h.id from sanctuary h
            where h.id = any (?)
              and exists (select 1 from gathering g
                          where g.sanctuary_id = h.id and g.state in ('PLANNED', 'OPEN') and g.ends_at > ?)""";

    /** No gathering has this id. */
    private static final GatheringId NONE = new GatheringId(new UUID(0, 0));

    private final Rows rows;

    GatheringTimes(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Claim> of(Collection<ChamberId> chambers, Instant from, Instant until) {
        return rows.ask(OF_CHAMBERS)
                .params(Columns.time(until), Columns.time(from), Rows.ids(chambers))
                .query((row, _) -> new Claim(
                        Columns.uuid(row, "id"),
                        new ChamberId(Columns.uuid(row, "chamber_id")),
                        Kind.GATHERING,
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at")))
                .list();
    }

    @Override
    public Set<SanctuaryId> housesWith(Collection<SanctuaryId> houses, Instant at) {
        return rows.ask(AHEAD_IN_HOUSES)
                .params(Rows.ids(houses), Columns.time(at))
                .query((row, _) -> new SanctuaryId(Columns.uuid(row, "id")))
                .set();
    }

    @Override
    public List<Need> during(ChamberId chamber, Collection<String> subjects, Instant from, Instant until) {
        return rows.ask(NEEDED)
                .params(
                        Columns.time(until),
                        Columns.time(from),
                        chamber.value(),
                        Columns.time(until),
                        Columns.time(from),
                        Rows.texts(subjects))
                .query((row, _) -> new Need(row.getString("live_key"), Columns.instant(row, "starts_at")))
                .list();
    }

    @Override
    public List<CrewClaim> ofCrew(Collection<String> subjects, Instant from, Instant until) {
        return heldBy(subjects, NONE, from, until);
    }

    /** Which other gatherings these people hold at some time from one instant until before another. */
    List<CrewClaim> heldBy(Collection<String> subjects, GatheringId except, Instant from, Instant until) {
        return rows.ask(OF_CREW)
                .params(Columns.time(until), Columns.time(from), Rows.texts(subjects), except.value())
                .query((row, _) -> new CrewClaim(
                        row.getString("live_key"),
                        new SanctuaryId(Columns.uuid(row, "sanctuary_id")),
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at")))
                .list();
    }
}
