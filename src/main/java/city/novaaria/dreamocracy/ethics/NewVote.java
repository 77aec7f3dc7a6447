package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

@Schema(description = "A vote.")
record NewVote(
        @Schema(description = "The vote; an abstention counts as being present.", example = "APPROVE") @NotNull
        Vote vote,

        @Schema(description = "Why.", example = "The water stays shallow, and everybody can leave it at any time.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String rationale,

        @Schema(description = "What is asked for; at least one with APPROVE_WITH_CONDITIONS, none otherwise.")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid NewCondition> conditions,

        @Schema(
                description = "How long an approval lasts; at most, and by default, what the policy profile allows "
                        + "for the intensity. The shortest of the approving votes counts.",
                example = "P180D")
        @DurationMin(seconds = 1)
        @Nullable
        Duration validFor) {

    /** Refuses with 422 what no schema can say. */
    EthicsReview.Ballot ballot(Duration longest) {
        List<FieldError> errors = new ArrayList<>();
        List<NewCondition> asked = Objects.requireNonNullElse(conditions, List.of());
        if (asked.isEmpty() == (vote == Vote.APPROVE_WITH_CONDITIONS)) {
            errors.add(FieldError.at("#/conditions", "Conditions", "conditions"));
        }
        Duration lasting = Objects.requireNonNullElse(validFor, longest);
        if (lasting.compareTo(longest) > 0) {
            errors.add(FieldError.at("#/validFor", "Range", "at-most", Map.of("most", "P" + longest.toDays() + "D")));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
        return new EthicsReview.Ballot(
                vote, rationale, asked.stream().map(NewCondition::wish).toList(), lasting);
    }

    @Override
    public String toString() {
        return "NewVote";
    }
}
