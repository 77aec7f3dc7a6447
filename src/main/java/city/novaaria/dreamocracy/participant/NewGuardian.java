package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who is guardian of the child, and how that was verified.")
record NewGuardian(
        @Schema(
                description = "The guardian: a participant of age who signs in.",
                example = "01930000-0000-7000-8000-000000000103")
        @NotNull
        ParticipantId guardianId,

        @Schema(description = "What they are to the child.", example = "father")
        @NotNull
        @Size(min = 1, max = 60)
        @OneLine
        String relation,

        @Schema(description = "How it was verified.", example = "DOCUMENT") @NotNull
        Guardianship.Proof verifiedBy,

        @Schema(
                description = "When the verification ends; null when it does not end.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant validUntil,

        @Schema(
                description = "Whether there is no second guardian who could be asked; false when left out.",
                example = "true")
        @Nullable
        Boolean alone,

        @Schema(
                description = "Why there is no second guardian; with `alone` only.",
                example = "The other parent has died.")
        @Size(min = 1, max = 2000)
        @Prose
        @Nullable
        String aloneReason) {

    @Override
    public String toString() {
        return "NewGuardian";
    }
}
