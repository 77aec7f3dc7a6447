package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GatheringFeedback", description = "What somebody said of a gathering; not who, and not when.")
record FeedbackView(
        @Schema(description = "What they said.", example = "I came to listen and told something after all.")
        String text,

        @Schema(
                description = "How good it was for them, from 1 to 5; null when they did not say.",
                minimum = "1",
                maximum = "5",
                example = "4")
        @Nullable
        Integer scale) {

    static FeedbackView of(GatheringFeedback feedback) {
        return new FeedbackView(feedback.text(), feedback.scale());
    }

    @Override
    public String toString() {
        return "FeedbackView";
    }
}
