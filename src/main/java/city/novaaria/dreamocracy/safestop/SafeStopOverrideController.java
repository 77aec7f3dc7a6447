package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two people put off that a dream ends by itself. */
@RestController
@Personal
@RequestMapping("/api/v1/sessions/{sessionId}/safe-stop-override")
@Tag(name = "Sessions")
class SafeStopOverrideController {

    private final PutOffSafeStop puttingOff;

    SafeStopOverrideController(PutOffSafeStop puttingOff) {
        this.puttingOff = puttingOff;
    }

    @PostMapping
    @Operation(
            operationId = "putOffSafeStop",
            summary = "Put off that a dream ends by itself",
            description =
                    "For a facilitator on duty in it and an ethicist of the sanctuary, two people who do not dream there; takes no"
                            + " body. Once both have sent it, nothing that triggers LIV-04 ends the dream for as long as the"
                            + " policy says; once in a session, and if the second one is not slower than that. Whoever is on the crew"
                            + " can stop the dream all the same, and so does a suspension.")
    SafeStopOverrideView putOff(Caller caller, @PathVariable SessionId sessionId) {
        return puttingOff.putOff(caller, sessionId);
    }

    @GetMapping
    @Operation(
            operationId = "getSafeStopOverride",
            summary = "See whether a dream is kept from ending by itself",
            description = "For who facilitates on duty in the session, and for the ethicists of the sanctuary.")
    SafeStopOverrideView get(Caller caller, @PathVariable SessionId sessionId) {
        return puttingOff.of(caller, sessionId);
    }
}
