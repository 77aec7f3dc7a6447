package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a person decides after reading the disclosure.")
record NewConsent(
        @Schema(description = "The serving that showed the text.", example = "01930000-0000-7000-8000-000000000901")
        @NotNull
        ServingId servingId,

        @Schema(
                description = "For each question of the serving the index of the chosen answer, from 0. May be left"
                        + " out where nothing depends on it: with a no to taking part, and after a conversation.",
                example = "[1, 0, 2]")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Min(0) @Max(20) Integer> answers,

        @Schema(
                description =
                        "A yes or no for each scope; what is left out is a no. Of FEAR_IN_DREAMSCAPE, FEAR_IN_ART_ANON and"
                                + " FEAR_IN_ART_ATTRIBUTED, what is left out says nothing: what was permitted with each fear holds. A stated no holds from"
                                + " the next night on for all that the person permitted there until now, until they permit it anew with the fear"
                                + " (changeFearPermissions) or say yes; a yes permits nothing that was not permitted with the fear.")
        @NotNull
        @Size(min = 1, max = 14)
        List<@NotNull @Valid Wish> decisions,

        @Schema(description = "The person's signature.") @NotNull @Valid
        Signature signature) {

    boolean takesPart() {
        return decisions.stream()
                .anyMatch(wish -> wish.scope() == Scope.PARTICIPATE && Boolean.TRUE.equals(wish.granted()));
    }

    List<Integer> chosenAnswers() {
        return answers == null ? List.of() : answers;
    }

    @Override
    public String toString() {
        return "NewConsent";
    }
}
