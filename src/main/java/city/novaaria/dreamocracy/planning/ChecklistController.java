package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a house still lacks before its first dream. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/checklist")
@Tag(name = "Sanctuaries")
class ChecklistController {

    private final CheckHouse checking;

    ChecklistController(CheckHouse checking) {
        this.checking = checking;
    }

    @GetMapping
    @Operation(
            operationId = "getChecklist",
            summary = "See what a sanctuary lacks before its first session",
            description =
                    "For its crew and for stewards of the city. Everything that the start of a session depends on and"
                            + " that can be done before people enroll, in the order in which it is best done; judged by what the"
                            + " charter goes by, for the submitted version that is nearest to an approval. What is asked of people"
                            + " themselves is read from the readiness of a session.")
    ChecklistView get(Caller caller, @PathVariable SanctuaryId sanctuaryId) {
        return checking.check(caller, sanctuaryId);
    }
}
