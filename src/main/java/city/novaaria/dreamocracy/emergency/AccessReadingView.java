package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.participant.EmergencyReadings.Part;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "EmergencyReading", description = "That something was read by an emergency access.")
record AccessReadingView(
        @Schema(description = "What.", example = "EMERGENCY_CONTACT")
        Part part,

        @Schema(description = "When it was read first.", example = "2143-05-02T20:41:00.000Z")
        Instant firstAt,

        @Schema(description = "When it was read last.", example = "2143-05-02T20:52:00.000Z")
        Instant lastAt,

        @Schema(description = "How often.", example = "2") int times) {}
