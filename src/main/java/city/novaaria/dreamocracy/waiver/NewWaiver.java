package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "A rule that is to pass, in this session only.")
record NewWaiver(
        @Schema(description = "The rule.", example = "CON-05")
        @NotNull
        @Size(max = 6)
        @Pattern(regexp = "^[A-Z]{1,3}-[0-9]{2}$")
        String rule,

        @Schema(
                description = "Only for this person; for everybody in the session when left out.",
                example = "01930000-0000-7000-8000-000000000106")
        @Nullable
        ParticipantId participantId,

        @Schema(description = "Why; name nobody.", example = "Nobody of her family lives in this city.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason,

        @Schema(
                description =
                        "What protects the person instead, such as who is on call in the place of an emergency contact;"
                                + " some rules ask for it.",
                example = "The night worker of the house is on call until noon.")
        @Size(min = 1, max = 2000)
        @Prose
        @Nullable
        String substitute,

        @Schema(
                description =
                        "When it no longer counts; at most, and by default, when the session is planned to end, or a day from now once that is over.",
                example = "2143-05-02T21:00:00.000Z")
        @Nullable
        Instant expiresAt) {

    @Override
    public String toString() {
        return "NewWaiver";
    }
}
