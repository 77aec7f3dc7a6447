package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.session.EnrollmentState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

@Schema(name = "PersonPulse", description = "What is measured of one person.")
record PersonPulse(
        @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000701")
        EnrollmentId enrollmentId,

        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000101")
        ParticipantId participantId,

        @Schema(description = "What the person wants to be called.", example = "Aya")
        String displayName,

        @Schema(description = "Where the enrollment stands.", example = "DREAMING")
        EnrollmentState state,

        @Schema(
                description =
                        "What was measured in the last two minutes, and what was said last of how distressed they are; empty"
                                + " when nothing was.")
        @Size(max = 6)
        List<LatestValue> latest,

        @Schema(description = "Over time, for whom `enrollmentId` asks; else empty.") @Size(max = 6)
        List<PulseSeries> series) {

    PersonPulse {
        latest = List.copyOf(latest);
        series = List.copyOf(series);
    }

    @Schema(name = "LatestValue", description = "The latest that is known.")
    record LatestValue(
            @Schema(description = "What was measured.", example = "DISTRESS")
            PulseKind kind,

            @Schema(description = "The minute of it, or when it was said.", example = "2143-05-02T18:00:00.000Z")
            Instant at,

            @Schema(description = "The mean of that minute, or what was said.", example = "35")
            double value) {

        @Override
        public String toString() {
            return "LatestValue";
        }
    }

    @Override
    public String toString() {
        return "PersonPulse[" + enrollmentId + "]";
    }
}
