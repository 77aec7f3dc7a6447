package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

@Schema(description = "That an approval may last anew, by one ethicist.")
record NewRenewal(
        @Schema(
                description = "Why nothing keeps you from deciding.",
                example = "I have no part in it, and know nobody who has.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String statement,

        @Schema(
                description = "What became of the version so far, and why it may go on.",
                example = "Eleven evenings, one stop, no complaint; nothing new is known about its risks.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String report,

        @Schema(
                description =
                        "How long it lasts from now on; at most, and by default, what the policy profile allows for"
                                + " the intensity. The shortest of those who renew counts.",
                example = "P180D")
        @DurationMin(seconds = 1)
        @Nullable
        Duration validFor) {

    /** Refuses with 422 what no schema can say. */
    EthicsReview.Continuation upTo(Duration longest) {
        Duration lasting = Objects.requireNonNullElse(validFor, longest);
        if (lasting.compareTo(longest) > 0) {
            throw Refused.unprocessable(
                    FieldError.at("#/validFor", "Range", "at-most", Map.of("most", "P" + longest.toDays() + "D")));
        }
        return new EthicsReview.Continuation(statement, report, lasting);
    }

    @Override
    public String toString() {
        return "NewRenewal";
    }
}
