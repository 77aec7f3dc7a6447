package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.http.EventStream;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.SignIn;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens in all sessions that concern the caller. */
@RestController
@Personal
@RequestMapping("/api/v1/me/events")
@Tag(name = "Events")
class MyEventController {

    private final ReadMine reading;
    private final Streams streams;

    MyEventController(ReadMine reading, Streams streams) {
        this.reading = reading;
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getMyEvents",
            summary = "Read what happened in your sessions",
            description =
                    "For anybody who is signed in: what happened in the sessions where you have a seat, speak for a minor who has"
                            + " one, or are on duty; 50 at the most, the nearest in time, until 30 days after the planned start of those"
                            + " that are over. Each event is the same, with the same id, as in the events of its session. Send"
                            + " `position` as `after` to read what comes next; a session that concerns you only since then begins"
                            + " with what happened since. With `Accept: text/event-stream` the same comes as it happens: the id of"
                            + " an event is a position there, and `Last-Event-ID` goes on after it. When something comes that may"
                            + " concern your work, read `/me/tasks` again.")
    MyEventPage list(
            Caller caller,
            @Parameter(description = "Only what came after that position.")
                    @Schema(pattern = MyPosition.PATTERN, maxLength = MyPosition.LONGEST)
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "The most events to show.") @RequestParam(defaultValue = "20") @Min(1) @Max(100)
                    int limit) {
        caller.subject();
        return reading.page(caller, after, limit);
    }

    /** The same as it happens; documented beside the list. */
    @Hidden
    @EventStream
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = StreamDocument.LAST, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        StreamAnswer.of(
                request,
                response,
                () -> streams.openMine(caller, SignIn.present(), lastEventId == null ? after : lastEventId));
    }
}
