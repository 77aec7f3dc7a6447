package city.novaaria.dreamocracy.problems;

import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** That something stands in the way at one of several times that were asked for. */
@Schema(description = "A time that was asked for, and what stands in the way.")
public record TimeConflict(
        @Schema(description = "When it was to start.", example = "2143-05-09T20:00:00.000Z")
        Instant startsAt,

        @Schema(
                description = "The sessions that stand in the way.",
                example = "[\"01930000-0000-7000-8000-000000000603\"]")
        List<SessionId> sessionIds) {

    public TimeConflict {
        sessionIds = List.copyOf(sessionIds);
    }
}
