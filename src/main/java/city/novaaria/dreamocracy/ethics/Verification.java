package city.novaaria.dreamocracy.ethics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an ethicist finds about the evidence.")
record Verification(
        @Schema(
                description = "Whether the evidence shows that the condition is met; true when left out.",
                defaultValue = "true",
                example = "true")
        @Nullable
        Boolean accepted,

        @Schema(
                description =
                        "When the evidence was given that you read, as `evidencedAt` says; refused when other evidence"
                                + " was given since. Left out, it is about whatever is there.",
                example = "2026-11-09T09:00:00.000Z")
        @Nullable
        Instant evidencedAt) {

    static final Verification ACCEPTED = new Verification(true, null);

    boolean accepts() {
        return !Boolean.FALSE.equals(accepted);
    }
}
