package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the annual report says of incidents. */
@RestController
@Personal
@Tag(name = "Incidents")
class IncidentFiguresController {

    private static final String YEAR = "A year that is over; the last one when left out.";

    private final CountIncidents counting;

    IncidentFiguresController(CountIncidents counting) {
        this.counting = counting;
    }

    @GetMapping("/api/v1/sanctuaries/{sanctuaryId}/incident-figures")
    @Operation(
            operationId = "getIncidentFigures",
            summary = "Count the incidents of a sanctuary in a year",
            description =
                    "For its stewards and ethicists, once the year is over, so that no number moves with what happened just now."
                            + " A number is shown when it stands for enough people, who reported it or whom it concerns;"
                            + " those whom nobody knows count as one. Any other is `suppressed`, 0 included, and one more"
                            + " with it, so that nothing follows from what is missing. Duplicates are not counted.")
    IncidentFigures ofHouse(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @Parameter(description = YEAR, example = "2025")
                    @RequestParam(required = false)
                    @Min(2000)
                    @Max(9998)
                    @Nullable
                    Integer year) {
        return counting.ofHouse(caller, sanctuaryId, year);
    }

    @GetMapping("/api/v1/incident-figures")
    @Operation(
            operationId = "getIncidentFiguresOfCity",
            summary = "Count the incidents of the city in a year",
            description =
                    "For stewards of the city, of all sanctuaries together and of what nobody knows where it happened; as for one"
                            + " sanctuary, of at least 20 people. A number that one sanctuary keeps back does not follow from"
                            + " the city's and those of all others.")
    IncidentFigures ofCity(
            Caller caller,
            @Parameter(description = YEAR, example = "2025")
                    @RequestParam(required = false)
                    @Min(2000)
                    @Max(9998)
                    @Nullable
                    Integer year) {
        return counting.ofCity(caller, year);
    }
}
