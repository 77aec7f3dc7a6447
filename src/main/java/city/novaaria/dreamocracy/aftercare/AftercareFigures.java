package city.novaaria.dreamocracy.aftercare;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.report.ReportSource;
import city.novaaria.dreamocracy.report.ReportTable;
import city.novaaria.dreamocracy.report.ReportTable.Counted;
import city.novaaria.dreamocracy.report.ReportedYear;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** What the annual report says of asking people afterwards: what came of all that was due in the year. */
@Repository
@Order(3)
class AftercareFigures implements ReportSource {

    private static final List<String> STATES =
            Stream.of(AftercareCheckIn.State.values()).map(Enum::name).toList();

    private static final String STATEMENT = """
            select c.state, count(*) as number, count(distinct coalesce(p.merged_into, p.id)) as people
            from aftercare_check_in c join participant p on p.id = c.participant_id
            where c.sanctuary_id = ? and c.due_at >= ? and c.due_at < ? group by c.state""";

    private final Rows rows;

    AftercareFigures(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<ReportTable> of(ReportedYear year) {
        List<Counted> counted = rows.ask(STATEMENT)
                .params(year.house().value(), time(year.from()), time(year.until()))
                .query((row, _) -> new Counted(row.getString("state"), row.getLong("number"), row.getInt("people")))
                .list();
        return List.of(ReportTable.of("aftercare", STATES, counted, year.fewest()));
    }
}
