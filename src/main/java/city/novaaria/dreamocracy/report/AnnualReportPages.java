package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.report.AnnualReportView.TableView;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The same for people, to be read and printed. */
@Hidden
@Controller
class AnnualReportPages {

    private final MakeReports making;

    AnnualReportPages(MakeReports making) {
        this.making = making;
    }

    /**
     * One table of the page.
     *
     * @param chart a picture of what of it is shown, as an address that holds it; null when nothing is
     */
    record Section(TableView table, @Nullable String chart) {}

    @GetMapping(
            path = "/sanctuaries/{sanctuaryId}/annual-reports/{year:[2-9]\\d{3}}",
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable
    ModelAndView get(@PathVariable SanctuaryId sanctuaryId, @PathVariable int year, HttpServletResponse response)
            throws IOException {
        Optional<AnnualReportView> report =
                making.onceOver(year).flatMap(today -> making.of(sanctuaryId, year, today, Texts.ENGLISH));
        if (report.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return new ModelAndView("annual-report", "report", report.get())
                .addObject(
                        "sections",
                        report.get().tables().stream()
                                .map(table -> new Section(table, ReportChart.of(table)))
                                .toList());
    }
}
