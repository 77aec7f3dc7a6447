package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.Alternative.StepView;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Task", description = "Something that waits for the caller.")
record TaskView(
        @Schema(description = "What waits.") TaskKind kind,

        @Schema(description = "The same in a sentence.", example = "Vote on Harbor of Lanterns, version 1.")
        String summary,

        @Schema(
                description = "The id of what it is about, as its kind says.",
                example = "01930000-0000-7000-8000-000000000503")
        UUID id,

        @Schema(
                description = "Where to read it.",
                example = "/api/v1/ethics-reviews/01930000-0000-7000-8000-000000000503")
        String href,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The session; null when it is about none.") @Nullable
        SessionId sessionId,

        @Schema(description = "When it is due; null when it has no time.") @Nullable
        Instant dueAt,

        @ArraySchema(
                arraySchema = @Schema(description = "What to call."),
                schema = @Schema(implementation = StepView.class))
        List<Step> steps) {

    @Override
    public String toString() {
        return "TaskView[" + kind + " " + id + "]";
    }
}
