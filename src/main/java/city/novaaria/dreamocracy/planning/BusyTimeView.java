package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.Occupancy.Busy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "BusyTime", description = "That a session needs a chamber, or somebody of the crew.")
record BusyTimeView(
        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(description = "From when on.", example = "2143-05-02T19:00:00.000Z")
        Instant from,

        @Schema(
                description = "Until when, with the time to ground people; of a dream that runs: until now at least.",
                example = "2143-05-02T20:15:00.000Z")
        Instant until) {

    static BusyTimeView of(Busy busy) {
        return new BusyTimeView(busy.session(), busy.from(), busy.until());
    }
}
