package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Guardian", description = "That somebody is guardian of a child.")
record GuardianView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000151")
        GuardianshipId id,

        @Schema(description = "The child.", example = "01930000-0000-7000-8000-000000000113")
        ParticipantId participantId,

        @Schema(description = "The guardian.", example = "01930000-0000-7000-8000-000000000108")
        ParticipantId guardianId,

        @Schema(description = "What they are to the child.", example = "mother")
        String relation,

        @Schema(description = "How it was verified.", example = "DOCUMENT")
        Guardianship.Proof verifiedBy,

        @Schema(description = "When it was verified.", example = "2026-11-01T09:00:00.000Z")
        Instant verifiedAt,

        @Schema(description = "When the verification ends; null when it does not end.") @Nullable
        Instant validUntil,

        @Schema(description = "Whether there is no second guardian who could be asked.", example = "false")
        boolean alone,

        @Schema(description = "Why there is no second guardian; null when there may be one.") @Nullable
        String aloneReason) {

    static GuardianView of(Guardianship link) {
        return new GuardianView(
                link.id(),
                link.childId(),
                link.guardianId(),
                link.relation(),
                link.verifiedBy(),
                link.verifiedAt(),
                link.validUntil(),
                link.aloneReason() != null,
                link.aloneReason());
    }

    @Override
    public String toString() {
        return "GuardianView[" + id + "]";
    }
}
