package city.novaaria.dreamocracy.loan;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.report.ReportSource;
import city.novaaria.dreamocracy.report.ReportTable;
import city.novaaria.dreamocracy.report.ReportTable.Counted;
import city.novaaria.dreamocracy.report.ReportedYear;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** What came of the loans of neural laces that were due in the year; when one comes back too late changes nothing any more. */
@Repository
@Order(5)
class LoanFigures implements ReportSource {

    private static final List<String> OUTCOMES = List.of("BACK_IN_TIME", "TOO_LATE");

    private static final String STATEMENT = """
            select case when l.returned_at <= l.due_at then 'BACK_IN_TIME' else 'TOO_LATE' end as outcome,
                count(*) as number,
                count(distinct coalesce(cast(coalesce(p.merged_into, p.id) as varchar(200)), l.subject)) as people
            from lace_loan l left join participant p on p.subject = l.subject
            where l.sanctuary_id = ? and l.due_at >= ? and l.due_at < ?
            group by case when l.returned_at <= l.due_at then 'BACK_IN_TIME' else 'TOO_LATE' end""";

    private final Rows rows;

    LoanFigures(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean tellsAccess() {
        return true;
    }

    @Override
    public List<ReportTable> of(ReportedYear year) {
        List<Counted> counted = rows.ask(STATEMENT)
                .params(year.house().value(), time(year.from()), time(year.until()))
                .query((row, _) -> new Counted(row.getString("outcome"), row.getLong("number"), row.getInt("people")))
                .list();
        return List.of(ReportTable.of("laceLoans", OUTCOMES, counted, year.fewest()));
    }
}
