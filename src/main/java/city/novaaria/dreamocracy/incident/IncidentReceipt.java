package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "That a report arrived, and what of it was understood. It does not tell what there is here and what not.")
record IncidentReceipt(
        @Schema(description = "The id of the incident.", example = "01930000-0000-7000-8000-000000000171")
        IncidentId id,

        @Schema(description = "When it arrived.", example = "2143-05-02T20:00:00.000Z")
        Instant reportedAt,

        @Schema(description = "Whether it was understood that somebody is in danger now.", example = "false")
        boolean emergency,

        @Schema(
                description = "Whether what you wrote is kept; when it is not, say it again with less.",
                example = "true")
        boolean textKept,

        @Schema(
                description = "What happens now, in the language of the request.",
                example = "Somebody reads this within a day.")
        String whatNext,

        @Schema(
                description =
                        "With it you follow the incident and say more; shown this once, and null when you are signed in.",
                example = "7m3kq0x9v2c8r5t1w6y4z0b3dn")
        @Nullable
        String claimCode) {

    @Override
    public String toString() {
        return "IncidentReceipt[" + id + "]";
    }
}
