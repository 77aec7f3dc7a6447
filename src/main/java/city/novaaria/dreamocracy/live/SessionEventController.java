package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens in a session, as each reader may know it. */
@RestController
@Personal
@RequestMapping("/api/v1/sessions/{sessionId}/events")
@Tag(name = "Events", description = "Follow what happens in a session.")
class SessionEventController {

    private final ReadLog reading;

    SessionEventController(ReadLog reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            operationId = "listSessionEvents",
            summary = "List what happened in a session",
            description =
                    "For who works at its sanctuary, who is in it, and guardians of a minor who is, in the order in which it"
                            + " happened. Everybody reads what concerns all; of single people reads who is near them: themselves,"
                            + " the guardians of a minor, and who facilitates on duty. Send the last id that you have as `after`"
                            + " to read what came since. The log of a session that is over ends after 90 days.")
    Page<SessionEventView> list(
            Caller caller,
            @PathVariable SessionId sessionId,
            @Parameter(description = "Only what came after the event of this id.", example = "group-1")
                    @Schema(pattern = EventId.PATTERN, maxLength = EventId.LONGEST)
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            SoonestFirst page) {
        return reading.page(caller, sessionId, after, page);
    }
}
