package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which chambers and which crew of a house are free for a dream. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/availability")
@Tag(name = "Sanctuaries")
class AvailabilityController {

    private final FindFree free;

    AvailabilityController(FindFree free) {
        this.free = free;
    }

    @GetMapping
    @Operation(
            operationId = "getAvailability",
            summary = "See which chambers and crew are free for a time",
            description =
                    "For stewards, organizers, weavers and facilitators of the sanctuary. It goes by what planning goes"
                            + " by: a session needs its chamber and its crew until people are grounded after the dream, and a dream"
                            + " that runs until it ends. Who will be on record as a minor then takes no duty, and is left out. Nothing is held: who plans next may take what is free here.")
    AvailabilityView get(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @Parameter(description = "When the dream would start.", example = "2143-05-02T20:00:00.000Z") @RequestParam
                    Instant from,
            @Parameter(
                            description =
                                    "When it would end; later than `from`, by at most 31 days of the sanctuary's clock.",
                            example = "2143-05-02T20:40:00.000Z")
                    @RequestParam
                    Instant until,
            @Parameter(
                            description =
                                    "How strong it would be: the time that the house then takes to ground people is"
                                            + " added. Left out, none is.",
                            example = "I2")
                    @RequestParam(required = false)
                    @Nullable
                    Intensity intensity,
            @Parameter(description = "Only these chambers.", example = "01930000-0000-7000-8000-000000000011")
                    @RequestParam(required = false)
                    @Nullable
                    Set<ChamberId> chamberId,
            @Parameter(description = "Only crew for these duties.", example = "FACILITATOR")
                    @RequestParam(required = false)
                    @Nullable
                    Set<Role> duty) {
        return free.find(caller, sanctuaryId, new FindFree.Sought(from, until, intensity, chamberId, duty));
    }
}
