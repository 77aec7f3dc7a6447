package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Availability", description = "Which chambers and which crew of a sanctuary are free for a time.")
record AvailabilityView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "From when on they would be needed.", example = "2143-05-02T20:00:00.000Z")
        Instant from,

        @Schema(
                description = "Until when they would be, with the time to ground people.",
                example = "2143-05-02T20:55:00.000Z")
        Instant neededUntil,

        @Schema(description = "The chambers that are open, by name.")
        List<FreeChamberView> chambers,

        @Schema(description = "The crew, one entry for each role of each person, by duty and name.")
        List<FreeCrewView> crew) {}
