package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "One time at which the people of a gathering meet.")
record NewMeeting(
        @Schema(description = "When it begins.", example = "2143-06-20T17:00:00.000Z") @NotNull
        Instant startsAt,

        @Schema(description = "When it ends, at most a day later.", example = "2143-06-20T19:00:00.000Z") @NotNull
        Instant endsAt,

        @Schema(
                description = "What people learn there; needed in an OUTREACH program, null where nothing is said.",
                example = "How a lace is put on, and how it lets go.")
        @Size(min = 1, max = 4000)
        @Prose
        @Nullable
        String curriculum,

        @Schema(
                description = "Whether who was there may borrow a lace of the program; no when left out.",
                example = "true")
        @Nullable
        Boolean training) {

    Meeting meeting() {
        return new Meeting(startsAt, endsAt, curriculum, Boolean.TRUE.equals(training));
    }

    @Override
    public String toString() {
        return "NewMeeting";
    }
}
