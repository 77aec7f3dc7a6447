package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.http.EventStream;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.SignIn;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final Streams streams;

    SessionEventController(ReadLog reading, Streams streams) {
        this.reading = reading;
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listSessionEvents",
            summary = "List what happened in a session",
            description =
                    "For who works at its sanctuary, who is in it, and guardians of a minor who is, in the order in which it"
                            + " happened. Everybody reads what concerns all; of single people reads who is near them: themselves,"
                            + " the guardians of a minor, and who facilitates on duty. Send the last id that you have as `after`"
                            + " to read what came since. With `Accept: text/event-stream` the same comes as it happens, until you"
                            + " may read it no longer: `Last-Event-ID` goes on after that event, a comment comes every 15 seconds,"
                            + " and an event `gap` says that everything comes anew because that id is not known. Each caller has"
                            + " five streams at a time, and the oldest ends when there is one more. The log of a session that is over ends after 90 days.")
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

    /** The same as it happens; documented beside the list. */
    @Hidden
    @EventStream
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            Caller caller,
            @PathVariable SessionId sessionId,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = StreamDocument.LAST, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        StreamAnswer.of(
                request,
                response,
                () -> streams.open(caller, SignIn.present(), sessionId, lastEventId == null ? after : lastEventId));
    }
}
