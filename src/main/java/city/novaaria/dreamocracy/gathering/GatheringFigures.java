package city.novaaria.dreamocracy.gathering;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.report.ReportSource;
import city.novaaria.dreamocracy.report.ReportTable;
import city.novaaria.dreamocracy.report.ReportTable.Counted;
import city.novaaria.dreamocracy.report.ReportedYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/**
 * Whom a house reached by gatherings that ended in the year and were not cancelled: one statement.
 *
 * <p>Guests are counted, and whoever brings them is one person. Whoever cancelled in time was not there; whoever does so once it
 * is over is counted as before, so that no number of a year that is over moves.
 */
@Repository
@Order(4)
class GatheringFigures implements ReportSource {

    private static final String GATHERINGS = "gatherings";
    private static final String OFFERED = "gatheringPlaces";

    private static final List<String> KINDS =
            Stream.of(GatheringKind.values()).map(Enum::name).toList();

    private static final List<String> OUTCOMES = List.of("CAME", "DID_NOT_COME", "NO_PLACE");

    private static final String STATEMENT = """
            with place as (
                select g.id as gathering_id, g.kind, g.capacity, r.id as registration_id,
                    coalesce(cast(coalesce(p.merged_into, p.id) as varchar(200)), r.subject) as person,
                    case when exists (select 1 from registration_attendance a where a.registration_id = r.id) then 'CAME'
                        when r.state = 'REGISTERED' or r.had_place then 'DID_NOT_COME'
                        else 'NO_PLACE' end as outcome
                from gathering g
                left join registration r on r.gathering_id = g.id and (r.state <> 'CANCELLED' or r.cancelled_at >= g.ends_at)
                left join participant p on p.subject = r.subject
                where g.sanctuary_id = ? and g.ends_at >= ? and g.ends_at < ? and g.state in ('OPEN', 'ENDED')),
            each as (
                select kind, gathering_id, capacity from place group by kind, gathering_id, capacity)
            select 'gatherings' as named, kind as counted, count(distinct gathering_id) as number,
                count(distinct person) as people
            from place group by kind
            union all
            select 'gatheringPlaces', e.kind, sum(e.capacity),
                (select count(distinct p.person) from place p where p.kind = e.kind)
            from each e group by e.kind
            union all
            select kind, outcome, count(*), count(distinct person)
            from place where registration_id is not null group by kind, outcome""";

    private final Rows rows;

    GatheringFigures(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean tellsAccess() {
        return true;
    }

    @Override
    public List<ReportTable> of(ReportedYear year) {
        Map<String, List<Counted>> counted = new HashMap<>();
        rows.ask(STATEMENT)
                .params(year.house().value(), time(year.from()), time(year.until()))
                .query(row -> {
                    counted.computeIfAbsent(row.getString("named"), _ -> new ArrayList<>())
                            .add(new Counted(row.getString("counted"), row.getLong("number"), row.getInt("people")));
                });
        return Stream.concat(
                        Stream.of(GATHERINGS, OFFERED)
                                .map(table -> ReportTable.of(
                                        table, KINDS, counted.getOrDefault(table, List.of()), year.fewest())),
                        Stream.of(GatheringKind.values())
                                .map(kind -> ReportTable.of(
                                        name(kind),
                                        OUTCOMES,
                                        counted.getOrDefault(kind.name(), List.of()),
                                        year.fewest())))
                .toList();
    }

    private static String name(GatheringKind kind) {
        return switch (kind) {
            case WORKSHOP -> "workshops";
            case OUTREACH -> "programs";
            case CELEBRATION -> "celebrations";
        };
    }
}
