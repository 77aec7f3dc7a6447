package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.session.SessionRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever is on duty says that they are there. */
@RestController
@Personal
@RequestMapping("/api/v1/sessions/{sessionId}/presence")
@Tag(name = "Sessions")
class PresenceController {

    private final SayPresence saying;
    private final SessionRegister sessions;

    PresenceController(SayPresence saying, SessionRegister sessions) {
        this.saying = saying;
        this.sessions = sessions;
    }

    @PostMapping
    @Operation(
            operationId = "signalPresence",
            summary = "Say that you are there",
            description =
                    "For whoever is on duty in the session; takes no body. Phones send it every 20 seconds, from check-in to"
                            + " the end of the dream; it is always accepted, and counts then. From your first sign on you count as"
                            + " accompanying (SAF-01) only as long as you give one; in houses whose policy asks for it that is so"
                            + " from the start of the dream on. A dream that too few accompany for too long is brought"
                            + " to a gentle end (LIV-04). It also ends your break.")
    PresenceView here(Caller caller, @PathVariable SessionId sessionId) {
        return saying.here(caller, sessionId);
    }

    @GetMapping
    @Operation(
            operationId = "getPresence",
            summary = "See whether you count as being there",
            description = "For whoever is on duty in the session.")
    PresenceView get(Caller caller, @PathVariable SessionId sessionId) {
        return saying.of(caller, sessionId);
    }

    @PostMapping("/break")
    @Operation(
            operationId = "takeBreak",
            summary = "Take a break that the others cover",
            description =
                    "For whoever is on duty in the session, while people dream; takes no body. Granted when enough of the others"
                            + " are there (SAF-01). Until your next sign of being there you do not count; the answer says how"
                            + " long it may last. Repeating it makes it no longer: once it has run out, say that you"
                            + " are there before you take another.")
    PresenceView takeBreak(Caller caller, @PathVariable SessionId sessionId) {
        return saying.takeBreak(caller, sessionId)
                .orRefuse(() ->
                        Reader.of(caller, sessions.visible(caller, sessionId).sanctuaryId(), Set.of()));
    }
}
