package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a screening came to.")
record NewScreening(
        @Schema(
                description = "CLEARED, REFER when a second person has to decide, HARD_STOP when the person must not"
                        + " dream now.",
                example = "CLEARED")
        @NotNull
        Finding outcome,

        @Schema(
                description = "It counts until then, which is at most as long as the policy of the person's home"
                        + " says; when left out, as long as that.",
                example = "2143-05-31T20:00:00.000Z")
        @Nullable
        Instant validUntil,

        @Schema(
                description = "Whether the person is easily hurt or pressed at present, so that only what was approved"
                        + " for vulnerable people is for them; when left out, what the latest screening said stays.",
                example = "false")
        @Nullable
        Boolean vulnerable,

        @Schema(
                description =
                        "Whether the person is in danger of their life, so that somebody stays with them now; only"
                                + " with HARD_STOP. It is not kept here: an incident is opened (VUL-04).",
                example = "false",
                defaultValue = "false")
        @Nullable
        Boolean acuteRisk) {

    boolean acute() {
        return Boolean.TRUE.equals(acuteRisk);
    }

    @Override
    public String toString() {
        return "NewScreening";
    }
}
