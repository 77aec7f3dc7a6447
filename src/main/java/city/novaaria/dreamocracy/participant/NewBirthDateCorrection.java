package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Schema(description = "What the birth date is, and why it is wrong on record.")
record NewBirthDateCorrection(
        @Schema(description = "When they were born: a past date (in UTC), not before 1900.", example = "1977-07-11")
        @NotNull
        LocalDate birthDate,

        @Schema(
                description = "Why it is wrong on record, and what shows the right one.",
                example = "Day and month were swapped; the passport shows it.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewBirthDateCorrection";
    }
}
