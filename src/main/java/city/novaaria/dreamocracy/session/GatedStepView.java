package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "GatedStep", description = "A step that is yours to take once the charter grants it.")
record GatedStepView(
        @Schema(description = "The step.", example = "START")
        SessionAction action,

        @Schema(
                description =
                        "Whether the charter was asked for this answer, and objects; what it objects to is in the readiness of"
                                + " the session, and in the refusal. Otherwise it was not asked: lists and the answers of"
                                + " stops do not wait for it.",
                example = "true")
        boolean asked,

        @Schema(
                description =
                        "From when on the charter grants it, where everything that it objects to passes by itself;"
                                + " null where it does not, and where the charter was not asked.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant possibleFrom) {

    static GatedStepView notAsked(SessionAction action) {
        return new GatedStepView(action, false, null);
    }

    static GatedStepView objected(SessionAction action, Verdict verdict) {
        List<Result> objections = verdict.objections();
        Instant last = objections.stream()
                .map(Result::passesAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean waiting = objections.stream().noneMatch(objection -> objection.passesAt() == null);
        return new GatedStepView(action, true, waiting ? last : null);
    }
}
