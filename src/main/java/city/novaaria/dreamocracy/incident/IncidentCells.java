package city.novaaria.dreamocracy.incident;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts incidents in one statement, of each house and of all of them. */
@Repository
class IncidentCells {

    private final Rows rows;

    IncidentCells(Rows rows) {
        this.rows = rows;
    }

    /** What is counted together. */
    enum Dimension {
        CLASS,
        SEVERITY,
        ALL,
        ACKNOWLEDGED,
        CONTAINED
    }

    /**
     * One number.
     *
     * @param whole of all houses that were asked about together
     * @param house null for all of them, and for what happened in none
     * @param sources for how many people it stands
     * @param few how many of them are in houses that have too few of them
     * @param median null where nothing is measured
     */
    record Cell(
            boolean whole,
            Dimension dimension,
            String name,
            @Nullable SanctuaryId house,
            long incidents,
            int sources,
            int few,
            @Nullable Duration median,
            int inTime) {}

    /** Of that house; of all when it is null. */
    List<Cell> between(@Nullable SanctuaryId house, Instant from, Instant until, int fewest) {
        List<Object> asked = new ArrayList<>(List.of(time(from), time(until)));
        if (house != null) {
            asked.add(house.value());
        }
        asked.add(fewest);
        return rows.ask(statement(house == null ? "" : "and i.sanctuary_id = ?"))
                .params(asked)
                .query(IncidentCells::cell)
                .list();
    }

    /**
     * Who reported an incident, or whom it concerns, is one of its sources; those whom nobody knows are one together, because
     * they may be. {@code few} are the sources in houses that have too few of them to show their own number.
     */
    private static String statement(String where) {
        return """
            with counted as (
                select i.sanctuary_id as house, i.conduct as conduct, i.reported_at as reported_at,
                    case when i.conduct then 'CONDUCT' else coalesce(i.incident_class, '') end as incident_class,
                    coalesce(i.severity, '') as severity, i.acknowledged_at as acknowledged_at,
                    i.acknowledge_by as acknowledge_by, i.contained_at as contained_at,
                    coalesce(i.reporter, cast(i.participant_id as varchar(400)), '') as source
                from incident i
                where i.reported_at >= ? and i.reported_at < ? and i.state <> 'DUPLICATE' %s),
            cell as (
                select 'CLASS' as dimension, incident_class as name, house, source, cast(null as double precision) as lasted,
                    0 as in_time from counted
                union all select 'SEVERITY', severity, house, source, null, 0 from counted where not conduct
                union all select 'ALL', '', house, source, null, 0 from counted where not conduct
                union all select 'ACKNOWLEDGED', '', house, source,
                    cast(extract(epoch from (acknowledged_at - reported_at)) as double precision),
                    case when acknowledged_at <= acknowledge_by then 1 else 0 end
                    from counted where not conduct and acknowledge_by is not null
                union all select 'CONTAINED', '', house, source,
                    cast(extract(epoch from (contained_at - reported_at)) as double precision), 0
                    from counted where not conduct and contained_at is not null),
            of_house as (
                select dimension, name, house, count(*) as incidents, count(distinct source) as sources
                from cell group by dimension, name, house)
            select false as whole, dimension, name, house, incidents, sources, 0 as few,
                cast(null as double precision) as median, 0 as in_time
            from of_house
            union all
            select true, c.dimension, c.name, null, count(*), count(distinct c.source),
                count(distinct case when h.sources < ? then c.source end),
                percentile_cont(0.5) within group (order by c.lasted), sum(c.in_time)
            from cell c
            join of_house h on h.dimension = c.dimension and h.name = c.name and h.house is not distinct from c.house
            group by c.dimension, c.name""".formatted(where);
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        UUID house = row.getObject("house", UUID.class);
        double median = row.getDouble("median");
        boolean measured = !row.wasNull();
        return new Cell(
                row.getBoolean("whole"),
                Dimension.valueOf(row.getString("dimension")),
                row.getString("name"),
                house == null ? null : new SanctuaryId(house),
                row.getLong("incidents"),
                row.getInt("sources"),
                row.getInt("few"),
                measured
                        ? Duration.ofMinutes(
                                Math.round(median / Duration.ofMinutes(1).toSeconds()))
                        : null,
                row.getInt("in_time"));
    }
}
