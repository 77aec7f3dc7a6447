package city.novaaria.dreamocracy.participant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SupportPlan", description = "What helps the person when a dream becomes too much, and what does not.")
record SupportPlanView(
        @Schema(description = "What helps; null when nothing was said yet.", example = "A calm voice, and my name.")
        @Nullable
        String helps,

        @Schema(
                description = "What does not help; null when nothing was said yet.",
                example = "Being held by the arms.")
        @Nullable
        String doesNotHelp) {

    static SupportPlanView of(@Nullable SupportPlan said) {
        return said == null ? new SupportPlanView(null, null) : new SupportPlanView(said.helps(), said.doesNotHelp());
    }

    @Override
    public String toString() {
        return "SupportPlanView";
    }
}
