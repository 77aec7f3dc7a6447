package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

@Schema(description = "What was recorded is to be handed to somebody.")
record NewRecordingShare(
        @Schema(description = "What for.", example = "TEACHING") @NotNull
        SharePurpose purpose,

        @Schema(
                description = "Who gets it; everybody whom it captured reads this.",
                example = "The school of facilitators in Far Harbor")
        @NotNull
        @Size(min = 1, max = 200)
        @OneLine
        String recipient,

        @Schema(
                description =
                        "How long people have to answer: from a day to 90 days. After that it is not handed over.",
                example = "P7D")
        @NotNull
        @DurationMin(days = 1)
        @DurationMax(days = 90)
        Duration answerWithin) {

    @Override
    public String toString() {
        return "NewRecordingShare";
    }
}
