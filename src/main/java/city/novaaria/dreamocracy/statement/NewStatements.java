package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(name = "NewAdverseEventStatements", description = "That nothing was observed of several people who dreamt.")
record NewStatements(
        @Schema(
                description = "The enrollments, each looked at: what was observed of somebody is stated of them alone.",
                example = "[\"01930000-0000-7000-8000-000000000709\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull EnrollmentId> enrollmentIds,

        @Schema(description = "That no adverse event was.", example = "NONE") @NotNull
        ObservedOfAll observed) {

    /** What may be said of several people at once. */
    @Schema(name = "ObservedOfAll")
    enum ObservedOfAll {
        NONE
    }

    @Override
    public String toString() {
        return "NewStatements";
    }
}
