package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecordingShareAnswer", description = "What you said about sharing what was recorded.")
record RecordingShareAnswerView(
        @Schema(
                description = "The enrollment of whom it captured; null for you on duty.",
                example = "01930000-0000-7000-8000-000000000701")
        @Nullable
        EnrollmentId enrollmentId,

        @Schema(description = "By which right you answer.", example = "SELF")
        AnsweredAs answeredAs,

        @Schema(description = "Whether you agree; you do not until you say so.", example = "false")
        boolean agreed,

        @Schema(description = "When you last said so, or that you do not; null when you never did.") @Nullable
        Instant saidAt) {

    /** By which right somebody answers. */
    @Schema(name = "RecordingShareAnsweredAs")
    enum AnsweredAs {
        SELF,
        GUARDIAN
    }

    @Override
    public String toString() {
        return "RecordingShareAnswerView";
    }
}
