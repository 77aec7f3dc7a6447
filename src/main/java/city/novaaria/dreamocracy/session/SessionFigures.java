package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.charter.Intensity;
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
 * What the annual report says of sessions, of who dreamt in them, and of what became of their places: one statement.
 *
 * <p>No two tables tell the same number in two ways, so that none follows from another table.
 */
@Repository
@Order(1)
class SessionFigures implements ReportSource {

    private static final String SESSIONS = "sessions";
    private static final String PEOPLE = "people";
    private static final String PLACES = "places";

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(Intensity.values()).map(Enum::name), Stream.of("CANCELLED"))
            .toList();

    private static final List<String> OUTCOMES = List.of(
            "STAYED", "LEFT_THE_DREAM", "TAKEN_OUT", "WITHDREW_BEFORE", "DID_NOT_COME", "TAKEN_BACK", "NO_PLACE");

    /** A session that has not begun and was not cancelled was nothing yet; a language is told without its region. */
    private static final String STATEMENT = """
            with place as (
                select s.id as session_id, s.started_at,
                    case when s.state = 'CANCELLED' then 'CANCELLED' else s.intensity end as kind,
                    coalesce(p.merged_into, p.id) as person,
                    lower(substring(coalesce(k.preferred_language, p.preferred_language)
                        from 1 for position('-' in coalesce(k.preferred_language, p.preferred_language) || '-') - 1)) as language,
                    e.id as enrollment_id, e.dreaming_since,
                    case when e.dreaming_since is not null and e.removed_for is not null then 'TAKEN_OUT'
                        when e.dreaming_since is not null and e.state = 'WITHDRAWN' then 'LEFT_THE_DREAM'
                        when e.dreaming_since is not null then 'STAYED'
                        when e.state = 'WITHDRAWN' then 'WITHDREW_BEFORE'
                        when e.state = 'NO_SHOW' then 'DID_NOT_COME'
                        when e.state = 'CANCELLED' then 'TAKEN_BACK'
                        else 'NO_PLACE' end as outcome
                from session s
                left join enrollment e on e.session_id = s.id and not coalesce(%s, false)
                left join participant p on p.id = e.participant_id
                left join participant k on k.id = p.merged_into
                where s.sanctuary_id = ? and s.starts_at >= ? and s.starts_at < ?
                    and (s.started_at is not null or s.state = 'CANCELLED'))
            select 'sessions' as named, kind as counted, count(distinct session_id) as number,
                count(distinct case when kind = 'CANCELLED' or dreaming_since is not null then person end) as people
            from place group by kind
            union all
            select 'people', language, count(distinct person), count(distinct person)
            from place where dreaming_since is not null group by language
            union all
            select 'places', outcome, count(*), count(distinct person)
            from place where enrollment_id is not null and started_at is not null group by outcome""".formatted(ListSessions.NEVER_THEIRS);

    private final Rows rows;

    SessionFigures(Rows rows) {
        this.rows = rows;
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
        return List.of(
                ReportTable.of(SESSIONS, KINDS, counted.getOrDefault(SESSIONS, List.of()), year.fewest()),
                ReportTable.ofAny(PEOPLE, counted.getOrDefault(PEOPLE, List.of()), year.fewest()),
                ReportTable.of(PLACES, OUTCOMES, counted.getOrDefault(PLACES, List.of()), year.fewest()));
    }
}
