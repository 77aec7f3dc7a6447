package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "How bad an incident is, and what kind of thing.")
record NewTriage(
        @Schema(description = "How bad it is, as it looks now.", example = "S2") @NotNull
        Severity severity,

        @Schema(description = "What kind of incident it is.", example = "MEDICAL") @NotNull
        IncidentClass incidentClass,

        @Schema(
                description =
                        "Whether it comes from the dream; POSSIBLE when you cannot say, and so it is taken when it is"
                                + " left out.",
                example = "POSSIBLE",
                defaultValue = "POSSIBLE")
        @Nullable
        Relatedness relatedness,

        @Schema(
                description =
                        "Whether what people agreed to had said that this may happen; when it is left out, it had.",
                example = "true",
                defaultValue = "true")
        @Nullable
        Boolean expected,

        @Schema(
                description =
                        "Whether people may be in greater danger than was known; when it is left out, they are not.",
                example = "false",
                defaultValue = "false")
        @Nullable
        Boolean greaterRisk,

        @Schema(description = "Why.", example = "Two people could not be woken for a while.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    Relatedness related() {
        return relatedness == null ? Relatedness.POSSIBLE : relatedness;
    }

    /** Unexpected, related and of greater risk: then it is for the board (INC-02). */
    boolean unanticipated() {
        return Boolean.FALSE.equals(expected)
                && Boolean.TRUE.equals(greaterRisk)
                && related().protects();
    }

    Weight weight() {
        return new Weight(severity, related(), incidentClass == IncidentClass.SHARED_NIGHTMARE);
    }

    @Override
    public String toString() {
        return "NewTriage";
    }
}
