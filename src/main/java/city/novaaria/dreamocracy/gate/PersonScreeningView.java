package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.care.ScreeningId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PersonScreening",
        description = "How one person stands with their screening; what it came to is read at the screening itself.")
record PersonScreeningView(
        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000106")
        ParticipantId participantId,

        @Schema(
                description =
                        "NEEDED: a seat ahead asks for one, and none will count then. REFERRED: the latest waits for"
                                + " a second look. VALID: the latest counts, whatever it came to.",
                example = "REFERRED")
        ScreeningStanding state,

        @Schema(
                description = "The latest screening; null for one that is NEEDED.",
                example = "01930000-0000-7000-8000-000000000b06")
        @Nullable
        ScreeningId screeningId,

        @Schema(
                description = "Until when it counts; null for one that is NEEDED.",
                example = "2143-05-31T20:00:00.000Z")
        @Nullable
        Instant validUntil,

        @Schema(description = "The seat for which one is NEEDED; null otherwise.") @Nullable
        EnrollmentId enrollmentId,

        @Schema(description = "The session of that seat; null without it.") @Nullable
        SessionId sessionId,

        @Schema(description = "When that session is to start; null without it.") @Nullable
        Instant neededBy,

        @Schema(
                description =
                        "Whether you may take the next step: record one that is NEEDED, or have the second look at"
                                + " one that REFERRED.",
                example = "true")
        boolean youMay) {

    @Override
    public String toString() {
        return "PersonScreeningView[" + state + "]";
    }
}
