package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom a house reaches outside of dreams, for its crew. */
@RestController
@Personal
@Tag(name = "Sanctuaries")
class AccessFiguresController {

    private final MakeReports making;

    AccessFiguresController(MakeReports making) {
        this.making = making;
    }

    @GetMapping("/api/v1/sanctuaries/{sanctuaryId}/access-figures/{year}")
    @Operation(
            operationId = "getAccessFigures",
            summary = "Read whom a sanctuary reached in a year",
            description =
                    "For its crew, once the year is over: the gatherings of each kind, the places in them, how many people came,"
                            + " did not come or got no place, and loans of neural laces. A number is shown when it stands"
                            + " for enough people; whoever brings guests is one person. Any other is `suppressed`, 0"
                            + " included, and one more with it, so that nothing follows from what is missing. The annual"
                            + " report says the same to everybody, of more people.")
    AccessFiguresView get(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @Parameter(description = "A year that is over.", example = "2025")
                    @PathVariable
                    @Min(AnnualReportController.FIRST)
                    @Max(AnnualReportController.LAST)
                    int year) {
        return making.access(caller, sanctuaryId, year, Texts.ofRequest());
    }
}
