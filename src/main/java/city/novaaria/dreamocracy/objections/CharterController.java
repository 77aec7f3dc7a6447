package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The charter, generated from its rules. */
@RestController
@RequestMapping("/api/v1/charter")
@Tag(name = "Charter", description = "What must hold before and during a shared dream, and the numbers it takes.")
class CharterController {

    @GetMapping
    @Operation(
            operationId = "getCharter",
            summary = "Read the charter",
            description = "For anybody who is signed in. The page /charter shows the same to everybody.")
    CharterView get(Caller caller) {
        return CharterView.inForce();
    }
}
