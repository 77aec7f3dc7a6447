package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of a house is on duty when. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/rota")
@Tag(name = "Sanctuaries")
class RotaController {

    private final MakeRota making;

    RotaController(MakeRota making) {
        this.making = making;
    }

    @GetMapping
    @Operation(
            operationId = "getRota",
            summary = "See who is on duty when, and who is missing",
            description =
                    "For the crew of the sanctuary: the duties of everybody in the sessions that start in a span of"
                            + " time, and which of those sessions lack people when every place is taken; who will be on record as a minor"
                            + " then is not counted. Who of them is needed elsewhere"
                            + " at the same time is found by GET /sanctuaries/{sanctuaryId}/availability.")
    RotaView get(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @Parameter(description = "Sessions that start from then on.", example = "2143-05-02T00:00:00.000Z")
                    @RequestParam
                    Instant from,
            @Parameter(
                            description =
                                    "Sessions that start before; later than `from`, by at most 31 days of the sanctuary's clock.",
                            example = "2143-05-09T00:00:00.000Z")
                    @RequestParam
                    Instant until) {
        return making.of(caller, sanctuaryId, from, until);
    }
}
