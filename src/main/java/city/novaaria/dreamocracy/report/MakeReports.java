package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.report.AnnualReportView.TableView;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import city.novaaria.dreamocracy.sanctuary.Hosts.Host;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the report of a year from what each module counts, anew each time, once the year is over. */
@Component
class MakeReports {

    private final Hosts hosts;
    private final List<ReportSource> sources;
    private final ServerClock clock;

    MakeReports(Hosts hosts, ObjectProvider<ReportSource> sources, ServerClock clock) {
        this.hosts = hosts;
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    /** The day on which it is counted, once the year is over: a number of a running year would move by one when something happens. */
    Optional<LocalDate> onceOver(int year) {
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        return year < today.getYear() ? Optional.of(today) : Optional.empty();
    }

    LocalDate mustBeOver(int year) {
        return onceOver(year)
                .orElseThrow(() -> Refused.because(EdgeProblem.INVALID_REQUEST)
                        .with("errors", List.of(FieldError.ofParameter("year", "Over", "year-over"))));
    }

    /** For the crew of the house, of fewer people than everybody reads it. */
    @Transactional(readOnly = true)
    public AccessFiguresView access(Caller caller, SanctuaryId id, int year, Texts texts) {
        Host host = hosts.host(id).orElseThrow(Refused::notFound);
        caller.mustHold(id, Role.values());
        LocalDate today = mustBeOver(year);
        ReportedYear asked = new ReportedYear(id, year, host.house().policy().groupValuesFrom());
        List<ReportTable> tables = sources.stream()
                .filter(ReportSource::tellsAccess)
                .flatMap(source -> source.of(asked).stream())
                .toList();
        return new AccessFiguresView(
                id,
                year,
                asked.fewest(),
                today,
                FiguresMark.of(tables),
                tables.stream()
                        .map(table -> TableView.of(table, asked.fewest(), texts))
                        .toList());
    }

    @Transactional(readOnly = true)
    public Optional<AnnualReportView> of(SanctuaryId id, int year, LocalDate countedOn, Texts texts) {
        return hosts.host(id).map(host -> report(host, year, countedOn, texts));
    }

    private AnnualReportView report(Host host, int year, LocalDate countedOn, Texts texts) {
        ReportedYear asked =
                new ReportedYear(host.house().id(), year, host.house().policy().publicValuesFrom());
        return AnnualReportView.of(
                asked,
                host.name(),
                host.city(),
                countedOn,
                sources.stream().flatMap(source -> source.of(asked).stream()).toList(),
                texts);
    }
}
