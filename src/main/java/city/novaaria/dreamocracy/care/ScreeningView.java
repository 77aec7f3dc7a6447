package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Screening", description = "What one screening of a person came to.")
record ScreeningView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000b06")
        ScreeningId id,

        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000106")
        ParticipantId participantId,

        @Schema(description = "What it came to.", example = "REFER")
        Finding outcome,

        @Schema(
                description = "Whether only what was approved for vulnerable people is for this person.",
                example = "false")
        boolean vulnerable,

        @Schema(description = "Whether no later one is on record; the latest counts.", example = "true")
        boolean latest,

        @Schema(description = "When the person was screened.", example = "2143-05-01T20:00:00.000Z")
        Instant screenedAt,

        @Schema(description = "It counts until then.", example = "2143-05-31T20:00:00.000Z")
        Instant validUntil,

        @Schema(
                description = "When a second person cleared a REFER; null when nobody did.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant clearedAt,

        @Schema(description = "What you can do with it now.", example = "[\"CLEAR\"]")
        List<Screening.Action> allowedActions) {

    static ScreeningView of(Screening found, boolean mayClear) {
        return new ScreeningView(
                found.id(),
                found.participantId(),
                found.outcome(),
                found.vulnerable(),
                found.latest(),
                found.screenedAt(),
                found.validUntil(),
                found.clearedAt(),
                mayClear && found.clearable() ? List.of(Screening.Action.CLEAR) : List.of());
    }

    @Override
    public String toString() {
        return "ScreeningView[" + id + "]";
    }
}
