package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.incident.IncidentFigures.Count;
import city.novaaria.dreamocracy.report.ReportSource;
import city.novaaria.dreamocracy.report.ReportTable;
import city.novaaria.dreamocracy.report.ReportTable.Figure;
import city.novaaria.dreamocracy.report.ReportTable.Row;
import city.novaaria.dreamocracy.report.ReportedYear;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the annual report says of incidents: the figures that stewards and ethicists read, and no more. */
@Component
@Order(2)
class ReportedIncidents implements ReportSource {

    private static final String NOBODY_SAID = "UNKNOWN";

    private final IncidentCells cells;

    ReportedIncidents(IncidentCells cells) {
        this.cells = cells;
    }

    @Override
    public List<ReportTable> of(ReportedYear year) {
        IncidentFigures figures = new ShownFigures(
                        cells.between(year.house(), year.from(), year.until(), year.fewest()), year.fewest())
                .figures(year.house(), year.year());
        return List.of(
                new ReportTable(
                        "incidentClasses",
                        figure(figures.all()),
                        figures.byClass().stream()
                                .map(row -> row(row.incidentClass(), row.incidents()))
                                .toList()),
                new ReportTable(
                        "incidentSeverities",
                        figure(figures.all()),
                        figures.bySeverity().stream()
                                .map(row -> row(row.severity(), row.incidents()))
                                .toList()));
    }

    private static Row row(@Nullable Enum<?> name, Count count) {
        return new Row(name == null ? NOBODY_SAID : name.name(), figure(count));
    }

    private static Figure figure(Count count) {
        return new Figure(count.count() == null ? 0 : count.count(), !count.suppressed());
    }
}
