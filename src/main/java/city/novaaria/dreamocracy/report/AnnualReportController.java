package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a house tells everybody once a year. */
@RestController
@Tag(name = "Sanctuaries")
class AnnualReportController {

    static final int FIRST = 2000;
    static final int LAST = 9998;

    private final MakeReports making;

    AnnualReportController(MakeReports making) {
        this.making = making;
    }

    @OpenToAnybody
    @GetMapping("/api/v1/sanctuaries/{sanctuaryId}/annual-reports/{year}")
    @Operation(
            operationId = "getAnnualReport",
            summary = "Read what a sanctuary did in a year",
            description =
                    "For anybody, once the year is over, so that no number moves with what happened just now: sessions, who was"
                            + " reached, what became of places, incidents, aftercare. A number is shown when it stands for"
                            + " enough people. Any other is `suppressed`, 0 included, and one more with it, so that"
                            + " nothing follows from what is missing. What of the year is written down or corrected later moves"
                            + " its figures: `countedOn` and `mark` tell apart what was read when. As a page that prints well it is at"
                            + " /sanctuaries/{sanctuaryId}/annual-reports/{year}, outside of this API.")
    AnnualReportView get(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @Parameter(description = "A year that is over.", example = "2025") @PathVariable @Min(FIRST) @Max(LAST)
                    int year) {
        LocalDate today = making.mustBeOver(year);
        return making.of(sanctuaryId, year, today, Texts.ofRequest()).orElseThrow(Refused::notFound);
    }
}
